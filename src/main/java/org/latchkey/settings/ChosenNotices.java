package org.latchkey.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.latchkey.notice.NoticeChoices;
import org.latchkey.notice.NoticeKind;
import org.latchkey.signin.CurrentUser;

/** The part of the profile that says of what its user is told. */
@Named
@RequestScoped
public class ChosenNotices {

    @Inject
    NoticeChoices choices;

    @Inject
    CurrentUser currentUser;

    /** By the name of the kind: what a page can say. */
    private final Map<String, Boolean> chosen = new TreeMap<>();

    @PostConstruct
    void load() {
        List<NoticeKind> told = List.copyOf(choices.of(userId()));
        NoticeKind.choices().forEach(kind -> chosen.put(kind.name(), told.contains(kind)));
    }

    void save() {
        choices.save(userId(), NoticeKind.choices().stream().filter(kind -> Boolean.TRUE.equals(chosen.get(kind.name()))).toList());
    }

    private long userId() {
        return currentUser.caller().id();
    }

    public Map<String, Boolean> getChosen() {
        return chosen;
    }
}
