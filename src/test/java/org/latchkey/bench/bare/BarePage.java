package org.latchkey.bench.bare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Behind the one page of Jakarta Faces. */
@Named
@RequestScoped
public class BarePage {

    public String getText() {
        return "Bare";
    }
}
