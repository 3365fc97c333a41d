package org.latchkey.notice;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.faces.context.FacesContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.latchkey.signin.SecurityEvent;

/** In what language users who leave that to their browsers read: where there is no browser, such as in a mail, that of the last sign-in counts. */
@Stateless
public class BrowserLanguages {

    @PersistenceContext
    EntityManager entityManager;

    /** Who signs in reads a page. */
    public void remember(@Observes SecurityEvent event) {
        FacesContext page = FacesContext.getCurrentInstance();
        if (event.kind() == SecurityEvent.Kind.SIGNED_IN && page != null) {
            String language = page.getApplication().getViewHandler().calculateLocale(page).getLanguage();
            entityManager.createNativeQuery(
                    "update app_user set browser_language = ? where id = ? and (browser_language is null or browser_language <> ?)")
                    .setParameter(1, language).setParameter(2, event.userId()).setParameter(3, language).executeUpdate();
        }
    }

    /** English for who has not signed in yet. */
    public Locale of(long userId) {
        List<?> languages = entityManager.createNativeQuery("select browser_language from app_user where id = ? and browser_language is not null")
                .setParameter(1, userId).getResultList();
        return languages.stream().map(language -> Locale.forLanguageTag((String) language)).findFirst().orElse(Locale.ENGLISH);
    }
}
