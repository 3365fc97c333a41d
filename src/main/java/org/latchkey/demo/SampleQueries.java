package org.latchkey.demo;

import static org.latchkey.query.ParameterType.DATE;
import static org.latchkey.query.ParameterType.DECIMAL;
import static org.latchkey.query.ParameterType.INTEGER;
import static org.latchkey.query.ParameterType.TEXT;

import java.util.List;
import org.latchkey.query.QueryAnswer;
import org.latchkey.query.QueryParameter;
import org.latchkey.query.SavedQuery;
import org.latchkey.table.TableFormat;
import org.latchkey.user.Role;

/** The saved queries of demo mode, each for one thing that a saved query can do. */
final class SampleQueries {

    static final String SALES = "Sales";
    static final String HUMAN_RESOURCES = "Human Resources";

    private SampleQueries() {
    }

    static List<SavedQuery> all() {
        return List.of(myCustomers(), orders(), orderLines(), annualSummary(), employees());
    }

    private static SavedQuery myCustomers() {
        SavedQuery query = new SavedQuery("Sales", "My Customers", "The customers whose account you manage.", """
                select id as "Id", name as "Name", city as "City", region as "Region"
                  from customer
                 where account_manager = lower(@CurrentUser)
                 order by id""", List.of());
        query.allow(List.of(Role.ANYONE));
        return query;
    }

    private static SavedQuery orders() {
        SavedQuery query = new SavedQuery("Sales", "Orders", "Orders of a period, of one region or of all, from an amount on.", """
                select o.id as "Order", o.ordered_on as "Ordered on", c.name as "Customer", c.region as "Region",
                       sum(l.quantity * l.unit_price) as "Amount"
                  from sales_order o join customer c on c.id = o.customer_id join order_line l on l.order_id = o.id
                 where o.ordered_on between @From and @Until
                   and (@Region is null or lower(c.region) = lower(@Region))
                 group by o.id, o.ordered_on, c.name, c.region
                having sum(l.quantity * l.unit_price) >= @MinimumAmount
                 order by o.id""", List.of(
                QueryParameter.required("From", DATE),
                QueryParameter.withDefault("Until", DATE, "2026-12-31"),
                QueryParameter.optional("Region", TEXT),
                QueryParameter.withDefault("MinimumAmount", DECIMAL, "0")));
        query.allow(List.of(SALES, Role.ADMINISTRATOR));
        query.answerAs(new QueryAnswer(TableFormat.CSV, 1_000_000, 30));
        return query;
    }

    private static SavedQuery orderLines() {
        SavedQuery query = new SavedQuery("Sales", "Order Lines", "Every line of every order: 100,000 rows.", """
                select l.id as "Line", l.order_id as "Order", p.name as "Product", l.quantity as "Quantity",
                       l.unit_price as "Unit price"
                  from order_line l join product p on p.id = l.product_id
                 order by l.id""", List.of());
        query.allow(List.of(SALES, Role.ADMINISTRATOR));
        query.answerAs(new QueryAnswer(TableFormat.CSV, 1_000_000, 120));
        return query;
    }

    private static SavedQuery annualSummary() {
        SavedQuery query = new SavedQuery("Sales", "Synthèse annuelle", "Chiffre d'affaires par région et par année.", """
                select extract(year from o.ordered_on) as "Année", c.region as "Région", count(distinct o.id) as "Commandes",
                       sum(l.quantity * l.unit_price) as "Chiffre d'affaires"
                  from sales_order o join customer c on c.id = o.customer_id join order_line l on l.order_id = o.id
                 where (@Année is null or extract(year from o.ordered_on) = @Année)
                 group by extract(year from o.ordered_on), c.region
                 order by 1, 2""", List.of(QueryParameter.optional("Année", INTEGER)));
        query.allow(List.of(SALES, Role.ADMINISTRATOR));
        return query;
    }

    private static SavedQuery employees() {
        SavedQuery query = new SavedQuery(HUMAN_RESOURCES, "Employees",
                "Who works here. Salaries are for human resources and administrators.", """
                select id as "Id", name as "Name", department as "Department", hired_on as "Hired on", salary as "Salary"
                  from employee
                 where (@Department is null or lower(department) = lower(@Department))
                   and (@MinimumSalary is null or salary >= @MinimumSalary)
                 order by id""", List.of(
                QueryParameter.optional("Department", TEXT),
                QueryParameter.optional("MinimumSalary", DECIMAL).filtering("Salary")));
        query.allow(List.of(Role.ANYONE));
        query.restrict("Salary", List.of(HUMAN_RESOURCES, Role.ADMINISTRATOR));
        return query;
    }
}
