<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BulkText</name>
    <message>
        <source>Publishing</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Unpublishing</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Archiving</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Adding the tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Removing the tag</source>
        <translation>Schlagwort entfernen</translation>
    </message>
    <message>
        <source>Moving to trash</source>
        <translation>In den Papierkorb verschieben</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>%1 published</source>
        <translation>%1 veröffentlicht</translation>
    </message>
    <message>
        <source>%1 made drafts again</source>
        <translation>%1 zum Entwurf gemacht</translation>
    </message>
    <message>
        <source>%1 archived</source>
        <translation>%1 archiviert</translation>
    </message>
    <message>
        <source>“%2” added to %1</source>
        <translation>„%2“ hinzugefügt: %1</translation>
    </message>
    <message>
        <source>“%2” removed from %1</source>
        <translation>„%2“ entfernt: %1</translation>
    </message>
    <message>
        <source>%1 moved to trash</source>
        <translation>%1 in den Papierkorb verschoben</translation>
    </message>
    <message>
        <source>%1 restored</source>
        <translation>%1 wiederhergestellt</translation>
    </message>
    <message>
        <source>publishing %1</source>
        <translation>%1 veröffentlichen</translation>
    </message>
    <message>
        <source>unpublishing %1</source>
        <translation>%1 zum Entwurf machen</translation>
    </message>
    <message>
        <source>archiving %1</source>
        <translation>%1 archivieren</translation>
    </message>
    <message>
        <source>adding “%2” to %1</source>
        <translation>„%2“ hinzufügen (%1)</translation>
    </message>
    <message>
        <source>removing “%2” from %1</source>
        <translation>„%2“ entfernen (%1)</translation>
    </message>
    <message>
        <source>moving %1 to trash</source>
        <translation>%1 in den Papierkorb verschieben</translation>
    </message>
    <message>
        <source>restoring %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
    <message>
        <source>All of them are published already</source>
        <translation>Alle sind schon veröffentlicht</translation>
    </message>
    <message>
        <source>All of them are drafts already</source>
        <translation>Alle sind schon Entwürfe</translation>
    </message>
    <message>
        <source>All of them are archived already</source>
        <translation>Alle sind schon archiviert</translation>
    </message>
    <message>
        <source>All of them carry the tag already</source>
        <translation>Alle haben das Schlagwort schon</translation>
    </message>
    <message>
        <source>None of them carries the tag</source>
        <translation>Das Schlagwort ist nirgends vergeben</translation>
    </message>
    <message>
        <source>There was nothing to do</source>
        <translation>Es gab nichts zu tun</translation>
    </message>
    <message>
        <source>%1 draft</source>
        <translation>%1 Entwurf</translation>
    </message>
    <message>
        <source>%1 drafts</source>
        <translation>%1 Entwürfe</translation>
    </message>
    <message>
        <source>%1 scheduled</source>
        <translation>%1 geplant</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between states</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>made</source>
        <translation>erstellt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>unpublished</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>moved to trash</source>
        <translation>in den Papierkorb verschoben</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>aus dem Papierkorb geholt</translation>
    </message>
    <message>
        <source>set back to an earlier version</source>
        <translation>auf eine frühere Version zurückgesetzt</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>neu angeordnet</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>the schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>an import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>the token %1</source>
        <translation>Token %1</translation>
    </message>
    <message>
        <source>%1, %2 by %3</source>
        <translation>%1, %2 durch %3</translation>
    </message>
    <message>
        <source>cover</source>
        <translation>Titelbild</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>Kurzfassung</translation>
    </message>
    <message>
        <source>excerpt</source>
        <translation>Auszug</translation>
    </message>
    <message>
        <source>alternative text</source>
        <translation>Alternativtext</translation>
    </message>
    <message>
        <source>%1, online without %2</source>
        <translation>%1, online ohne %2</translation>
    </message>
    <message>
        <source>Add cover</source>
        <translation>Titelbild ergänzen</translation>
    </message>
    <message>
        <source>Add summary</source>
        <translation>Kurzfassung ergänzen</translation>
    </message>
    <message>
        <source>Add excerpt</source>
        <translation>Auszug ergänzen</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>Text ergänzen</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Still working</source>
        <translation>Noch in Arbeit</translation>
    </message>
    <message>
        <source>What is cancelled keeps what it has done so far.</source>
        <translation>Was abgebrochen wird, behält, was bis dahin erledigt ist.</translation>
    </message>
    <message>
        <source>Cancel it and close</source>
        <translation>Abbrechen und schließen</translation>
    </message>
    <message>
        <source>Finish, then close</source>
        <translation>Fertigstellen, dann schließen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>This cannot be stopped halfway.</source>
        <translation>Dies lässt sich nicht mittendrin anhalten.</translation>
    </message>
    <message>
        <source>Close although this is not done?</source>
        <translation>Schließen, obwohl dies nicht fertig ist?</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
</context>
<context>
    <name>ContentPaint</name>
    <message>
        <source>d MMM, HH:mm</source>
        <comment>date</comment>
        <translation>d. MMM, HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <comment>date</comment>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
</context>
<context>
    <name>ContentSorting</name>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>Eigene Reihenfolge</translation>
    </message>
</context>
<context>
    <name>DiffPainter</name>
    <message>
        <source>1 line is the same</source>
        <translation>1 Zeile ist gleich</translation>
    </message>
    <message>
        <source>%1 lines are the same</source>
        <translation>%1 Zeilen sind gleich</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Leer</translation>
    </message>
</context>
<context>
    <name>DiffRows</name>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
</context>
<context>
    <name>FieldFix</name>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
</context>
<context>
    <name>FolderVerdict</name>
    <message>
        <source>There is a workspace here already.</source>
        <translation>Hier liegt schon ein Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Can be written</source>
        <translation>Beschreibbar</translation>
    </message>
    <message>
        <source>the folder will be made</source>
        <translation>der Ordner wird erstellt</translation>
    </message>
    <message>
        <source>A workspace</source>
        <translation>Ein Arbeitsbereich</translation>
    </message>
    <message>
        <source>There is no workspace in this folder.</source>
        <translation>In diesem Ordner liegt kein Arbeitsbereich.</translation>
    </message>
    <message>
        <source>A workspace holds a file called vitrine.db.</source>
        <translation>Ein Arbeitsbereich enthält eine Datei namens vitrine.db.</translation>
    </message>
    <message>
        <source>Write the whole path, from / or ~ on.</source>
        <translation>Schreiben Sie den ganzen Pfad, beginnend mit / oder ~.</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Choose another folder, or change its permissions.</source>
        <translation>Wählen Sie einen anderen Ordner oder ändern Sie seine Rechte.</translation>
    </message>
    <message>
        <source>The folder holds other files, such as %1.</source>
        <translation>Der Ordner enthält andere Dateien, etwa %1.</translation>
    </message>
    <message>
        <source>Choose an empty or a new one.</source>
        <translation>Wählen Sie einen leeren oder einen neuen.</translation>
    </message>
    <message>
        <source>The folder lies inside another workspace, %1.</source>
        <translation>Der Ordner liegt in einem anderen Arbeitsbereich, %1.</translation>
    </message>
    <message>
        <source>Choose one beside it.</source>
        <translation>Wählen Sie einen daneben.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>%1 are free.</source>
        <translation>%1 sind frei.</translation>
    </message>
    <message>
        <source>Little space</source>
        <translation>Wenig Platz</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>Enough space</source>
        <translation>Genug Platz</translation>
    </message>
    <message>
        <source>%1 free, a portfolio needs a few GB</source>
        <translation>%1 frei, ein Portfolio braucht einige GB</translation>
    </message>
    <message>
        <source>This folder is synced, and that can damage an open database.</source>
        <translation>Dieser Ordner wird synchronisiert; das kann eine offene Datenbank beschädigen.</translation>
    </message>
    <message>
        <source>%1 syncs this folder, and that can damage an open database.</source>
        <translation>%1 synchronisiert diesen Ordner; das kann eine offene Datenbank beschädigen.</translation>
    </message>
    <message>
        <source>Choose a folder that is not synced, and let Vitrine’s own backups copy it.</source>
        <translation>Wählen Sie einen Ordner, der nicht synchronisiert wird, und lassen Sie ihn von Vitrine sichern.</translation>
    </message>
    <message>
        <source>This folder is on another computer, where a database is easily damaged.</source>
        <translation>Dieser Ordner liegt auf einem anderen Computer; dort wird eine Datenbank leicht beschädigt.</translation>
    </message>
    <message>
        <source>Choose a folder on this computer, and let Vitrine’s own backups copy it.</source>
        <translation>Wählen Sie einen Ordner auf diesem Computer und lassen Sie ihn von Vitrine sichern.</translation>
    </message>
    <message>
        <source>This disk can be pulled out, and pulling it out can damage an open database.</source>
        <translation>Dieser Datenträger lässt sich abziehen; das kann eine offene Datenbank beschädigen.</translation>
    </message>
    <message>
        <source>Choose a folder on a disk that stays in this computer.</source>
        <translation>Wählen Sie einen Ordner auf einem Datenträger, der in diesem Computer bleibt.</translation>
    </message>
    <message>
        <source>This disk is nearly full.</source>
        <translation>Dieser Datenträger ist fast voll.</translation>
    </message>
    <message>
        <source>Choose a folder on a disk with more room, or free some space.</source>
        <translation>Wählen Sie einen Ordner auf einem Datenträger mit mehr Platz oder schaffen Sie Platz.</translation>
    </message>
</context>
<context>
    <name>ImportReportText</name>
    <message numerus="yes">
        <source>Stopped after %n item(s) came in</source>
        <translation>
            <numerusform>Nach %n importiertem Eintrag abgebrochen</numerusform>
            <numerusform>Nach %n importierten Einträgen abgebrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new came in</source>
        <translation>Nichts Neues importiert</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) came in</source>
        <translation>
            <numerusform>%n Eintrag importiert</numerusform>
            <numerusform>%n Einträge importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n created</source>
        <translation>
            <numerusform>%n erstellt</numerusform>
            <numerusform>%n erstellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n aktualisiert</numerusform>
            <numerusform>%n aktualisiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unverändert</numerusform>
            <numerusform>%n unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the trash, left there</source>
        <translation>
            <numerusform>%n im Papierkorb, dort belassen</numerusform>
            <numerusform>%n im Papierkorb, dort belassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n ausgelassen</numerusform>
            <numerusform>%n ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>Im Papierkorb</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) and files with them</source>
        <translation>
            <numerusform>dazu %n Bild oder Datei</numerusform>
            <numerusform>dazu %n Bilder und Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportRow</name>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Another row has this address</source>
        <translation>Eine andere Zeile hat diese Adresse</translation>
    </message>
    <message>
        <source>In the trash, and stays there</source>
        <translation>Im Papierkorb und bleibt dort</translation>
    </message>
    <message>
        <source>Here already, unchanged</source>
        <translation>Schon vorhanden, unverändert</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Brings changes</source>
        <translation>Bringt Änderungen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
</context>
<context>
    <name>KindText</name>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation>&amp;Neues Projekt</translation>
    </message>
    <message>
        <source>Filter projects by title, summary or slug</source>
        <translation>Projekte nach Titel, Kurzfassung oder Slug filtern</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>Noch keine Projekte</translation>
    </message>
    <message>
        <source>A project is a piece of work that your site shows. Start with a title.</source>
        <translation>Ein Projekt ist eine Arbeit, die Ihre Website zeigt. Beginnen Sie mit einem Titel.</translation>
    </message>
    <message>
        <source>No project matches</source>
        <translation>Kein Projekt passt</translation>
    </message>
    <message>
        <source>Choose a project in the list, or start a new one.</source>
        <translation>Wählen Sie ein Projekt in der Liste oder beginnen Sie ein neues.</translation>
    </message>
    <message>
        <source>The project could not be read</source>
        <translation>Das Projekt ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>This project was saved elsewhere while you were editing.</source>
        <translation>Dieses Projekt wurde während der Bearbeitung anderswo gespeichert.</translation>
    </message>
    <message>
        <source>This project was moved to the trash elsewhere.</source>
        <translation>Dieses Projekt wurde anderswo in den Papierkorb verschoben.</translation>
    </message>
    <message>
        <source>Parts of the project</source>
        <translation>Teile des Projekts</translation>
    </message>
    <message>
        <source>More about this project</source>
        <translation>Mehr zu diesem Projekt</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Neuer Artikel</translation>
    </message>
    <message>
        <source>&amp;New article</source>
        <translation>&amp;Neuer Artikel</translation>
    </message>
    <message>
        <source>Filter articles by title, excerpt or slug</source>
        <translation>Artikel nach Titel, Auszug oder Slug filtern</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Noch keine Artikel</translation>
    </message>
    <message>
        <source>An article is a text that your site publishes. Start with a title.</source>
        <translation>Ein Artikel ist ein Text, den Ihre Website veröffentlicht. Beginnen Sie mit einem Titel.</translation>
    </message>
    <message>
        <source>No article matches</source>
        <translation>Kein Artikel passt</translation>
    </message>
    <message>
        <source>Choose an article in the list, or start a new one.</source>
        <translation>Wählen Sie einen Artikel in der Liste oder beginnen Sie einen neuen.</translation>
    </message>
    <message>
        <source>The article could not be read</source>
        <translation>Der Artikel ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>This article was saved elsewhere while you were editing.</source>
        <translation>Dieser Artikel wurde während der Bearbeitung anderswo gespeichert.</translation>
    </message>
    <message>
        <source>This article was moved to the trash elsewhere.</source>
        <translation>Dieser Artikel wurde anderswo in den Papierkorb verschoben.</translation>
    </message>
    <message>
        <source>Parts of the article</source>
        <translation>Teile des Artikels</translation>
    </message>
    <message>
        <source>More about this article</source>
        <translation>Mehr zu diesem Artikel</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>%1 articles</source>
        <translation>%1 Artikel</translation>
    </message>
    <message>
        <source>1 project</source>
        <translation>1 Projekt</translation>
    </message>
    <message>
        <source>%1 projects</source>
        <translation>%1 Projekte</translation>
    </message>
    <message>
        <source>Another project, “%1”, has this slug.</source>
        <translation>Ein anderes Projekt, „%1“, hat diesen Slug.</translation>
    </message>
    <message>
        <source>Another article, “%1”, has this slug.</source>
        <translation>Ein anderer Artikel, „%1“, hat diesen Slug.</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Unsaved edits</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the edits to “%1”?</source>
        <translation>Änderungen an „%1“ speichern?</translation>
    </message>
    <message>
        <source>They are lost when you discard them.</source>
        <translation>Beim Verwerfen gehen sie verloren.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>MenuBuilder</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Recent workspaces</source>
        <translation>&amp;Letzte Arbeitsbereiche</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Content</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Start the server</source>
        <translation>Server &amp;starten</translation>
    </message>
    <message>
        <source>S&amp;top the server</source>
        <translation>Server s&amp;toppen</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Open in browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Vitrine</source>
        <translation>Ü&amp;ber Vitrine</translation>
    </message>
    <message>
        <source>About Vitrine</source>
        <translation>Über Vitrine</translation>
    </message>
    <message>
        <source>Vitrine %1</source>
        <translation>Vitrine %1</translation>
    </message>
    <message>
        <source>The back end of a portfolio website, in one program.</source>
        <translation>Das Backend einer Portfolio-Website, in einem Programm.</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>This preview link is not one of ours; make a new one.</source>
        <translation>Dieser Vorschau-Link stammt nicht von hier; erstellen Sie einen neuen.</translation>
    </message>
    <message>
        <source>This preview link has expired; make a new one.</source>
        <translation>Dieser Vorschau-Link ist abgelaufen; erstellen Sie einen neuen.</translation>
    </message>
    <message>
        <source>The key file %1 cannot be written. Check the folder&apos;s permissions and the disk.</source>
        <translation>Die Schlüsseldatei %1 lässt sich nicht schreiben. Prüfen Sie die Rechte des Ordners und den Datenträger.</translation>
    </message>
    <message>
        <source>The key file %1 cannot be read: %2.</source>
        <translation>Die Schlüsseldatei %1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>%1 does not hold a key: 64 hexadecimal digits are needed. Put the right key back; with a new one all tokens have to be made again.</source>
        <translation>%1 enthält keinen Schlüssel: Nötig sind 64 hexadezimale Ziffern. Legen Sie den richtigen Schlüssel zurück; mit einem neuen müssen alle Token neu erstellt werden.</translation>
    </message>
    <message>
        <source>Must be owner, editor or viewer.</source>
        <translation>Muss owner, editor oder viewer sein.</translation>
    </message>
    <message>
        <source>%1 tokens are called “%2”. Use the id, which `token list` shows.</source>
        <translation>%1 Token heißen „%2“. Verwenden Sie die ID, die `token list` zeigt.</translation>
    </message>
    <message>
        <source>There is no token “%1”. `token list` shows them all.</source>
        <translation>Es gibt kein Token „%1“. `token list` zeigt alle.</translation>
    </message>
    <message>
        <source>This is not a token of Vitrine; they begin with vtr_.</source>
        <translation>Das ist kein Token von Vitrine; sie beginnen mit vtr_.</translation>
    </message>
    <message>
        <source>The token is not known here. Make a new one.</source>
        <translation>Das Token ist hier nicht bekannt. Erstellen Sie ein neues.</translation>
    </message>
    <message>
        <source>The token was revoked. Make a new one.</source>
        <translation>Das Token wurde widerrufen. Erstellen Sie ein neues.</translation>
    </message>
    <message>
        <source>The token has expired. Make a new one.</source>
        <translation>Das Token ist abgelaufen. Erstellen Sie ein neues.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>There is no file %1 that can be read.</source>
        <translation>Es gibt keine lesbare Datei %1.</translation>
    </message>
    <message>
        <source>The disk is full, nothing was changed. Free some space and try again.</source>
        <translation>Der Datenträger ist voll, nichts wurde geändert. Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2), nothing was changed. Check the disk and the folder&apos;s permissions.</source>
        <translation>%1 lässt sich nicht schreiben (%2), nichts wurde geändert. Prüfen Sie den Datenträger und die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>The file cannot be read to its end: %1</source>
        <translation>Die Datei lässt sich nicht bis zum Ende lesen: %1</translation>
    </message>
    <message>
        <source>%1 is damaged: it holds other bytes than its name says.</source>
        <translation>%1 ist beschädigt: Die Datei enthält andere Bytes, als ihr Name sagt.</translation>
    </message>
    <message>
        <source>must be empty or what a list with the same sort gave as nextCursor</source>
        <translation>muss leer sein oder das, was eine Liste mit gleicher Sortierung als nextCursor gab</translation>
    </message>
    <message>
        <source>The parameter “cursor” %1.</source>
        <translation>Der Parameter „cursor“ %1.</translation>
    </message>
    <message>
        <source>sort takes up to five of %1, separated by commas, each with - for descending.</source>
        <translation>sort nimmt bis zu fünf von %1, durch Kommas getrennt, jeweils mit - für absteigend.</translation>
    </message>
    <message>
        <source>There is no such %1.</source>
        <translation>Nicht vorhanden: %1.</translation>
    </message>
    <message>
        <source>Its slug was taken by another %1 meanwhile. Rename that one, then restore this.</source>
        <translation>Den Slug hat inzwischen ein anderer Eintrag (%1). Benennen Sie jenen um und stellen Sie dann diesen wieder her.</translation>
    </message>
    <message>
        <source>There is no version %1 of this %2.</source>
        <translation>Version %1 ist nicht vorhanden (%2).</translation>
    </message>
    <message>
        <source>Another %1, “%2”, has this slug.</source>
        <translation>Diesen Slug hat schon „%2“ (%1).</translation>
    </message>
    <message>
        <source>There is no such asset.</source>
        <translation>Diese Mediendatei gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such project outside the trash.</source>
        <translation>Dieses Projekt gibt es außerhalb des Papierkorbs nicht.</translation>
    </message>
    <message>
        <source>Is named twice.</source>
        <translation>Ist doppelt genannt.</translation>
    </message>
    <message>
        <source>Needs the other project&apos;s id or slug.</source>
        <translation>Braucht die ID oder den Slug des anderen Projekts.</translation>
    </message>
    <message>
        <source>A project cannot be related to itself.</source>
        <translation>Ein Projekt kann sich nicht auf sich selbst beziehen.</translation>
    </message>
    <message>
        <source>There is no such tag.</source>
        <translation>Dieses Schlagwort gibt es nicht.</translation>
    </message>
    <message>
        <source>A tag cannot be merged into itself.</source>
        <translation>Ein Schlagwort lässt sich nicht mit sich selbst zusammenführen.</translation>
    </message>
    <message>
        <source>Another tag, “%1”, has this slug.</source>
        <translation>Diesen Slug hat schon das Schlagwort „%1“.</translation>
    </message>
    <message>
        <source>Another tag has this name; merge the two, or choose another.</source>
        <translation>Ein anderes Schlagwort heißt schon so; führen Sie beide zusammen oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Another tag, “%1”, has the slug “%2” that this name makes; give this one a slug of its own.</source>
        <translation>Das Schlagwort „%1“ hat schon den Slug „%2“, der aus diesem Namen entsteht; geben Sie diesem einen eigenen Slug.</translation>
    </message>
    <message>
        <source>what you sent names no version</source>
        <translation>das Gesendete nennt keine Version</translation>
    </message>
    <message>
        <source>you have version %1</source>
        <translation>Sie haben Version %1</translation>
    </message>
    <message>
        <source>It was not changed: %1, stored is version %2.</source>
        <translation>Nicht geändert: %1, gespeichert ist Version %2.</translation>
    </message>
    <message>
        <source>Contains half a character; write it again.</source>
        <translation>Enthält ein halbes Zeichen; schreiben Sie es neu.</translation>
    </message>
    <message>
        <source>Contains control characters; remove them.</source>
        <translation>Enthält Steuerzeichen; entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Must be one line without control characters.</source>
        <translation>Muss eine Zeile ohne Steuerzeichen sein.</translation>
    </message>
    <message>
        <source>Must not be empty.</source>
        <translation>Darf nicht leer sein.</translation>
    </message>
    <message>
        <source>Needs at least %1 characters, has %2.</source>
        <translation>Braucht mindestens %1 Zeichen, hat %2.</translation>
    </message>
    <message>
        <source>May have at most %1 characters, has %2.</source>
        <translation>Darf höchstens %1 Zeichen haben, hat %2.</translation>
    </message>
    <message>
        <source>Must not be blank.</source>
        <translation>Darf nicht nur aus Leerraum bestehen.</translation>
    </message>
    <message>
        <source>Use lower-case letters and digits with single hyphens between them, not an id or one of &quot;order&quot;, &quot;batch&quot;, &quot;trash&quot;.</source>
        <translation>Verwenden Sie Kleinbuchstaben und Ziffern mit einzelnen Bindestrichen dazwischen, keine ID und keines von „order“, „batch“, „trash“.</translation>
    </message>
    <message>
        <source>May have at most %1 entries, has %2.</source>
        <translation>Darf höchstens %1 Einträge haben, hat %2.</translation>
    </message>
    <message>
        <source>Must be from %1 to %2.</source>
        <translation>Muss zwischen %1 und %2 liegen.</translation>
    </message>
    <message>
        <source>May be nested at most %1 levels deep.</source>
        <translation>Darf höchstens %1 Ebenen tief verschachtelt sein.</translation>
    </message>
    <message>
        <source>May take at most %1 bytes as JSON, takes %2.</source>
        <translation>Darf als JSON höchstens %1 Bytes groß sein, ist %2 groß.</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a date such as &quot;2026-11-20&quot;</source>
        <translation>ein Datum wie „2026-11-20“</translation>
    </message>
    <message>
        <source>a time such as &quot;2026-11-20T09:40:12.000Z&quot;</source>
        <translation>ein Zeitpunkt wie „2026-11-20T09:40:12.000Z“</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>a list of names or slugs</source>
        <translation>eine Liste von Namen oder Slugs</translation>
    </message>
    <message>
        <source>a list of objects</source>
        <translation>eine Liste von Objekten</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>an id</source>
        <translation>eine ID</translation>
    </message>
    <message>
        <source>Must be %1.</source>
        <translation>Muss %1 sein.</translation>
    </message>
    <message>
        <source>The address “%1” is taken; this became “%2”.</source>
        <translation>Die Adresse „%1“ ist vergeben; daraus wurde „%2“.</translation>
    </message>
    <message>
        <source>The file holds null characters, so it is no text.</source>
        <translation>Die Datei enthält Nullzeichen, ist also kein Text.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>a quote is opened and never closed.</source>
        <translation>ein Anführungszeichen wird geöffnet und nie geschlossen.</translation>
    </message>
    <message>
        <source>a cell has more than 4 million characters; a quote may be missing.</source>
        <translation>eine Zelle hat mehr als 4 Millionen Zeichen; vielleicht fehlt ein Anführungszeichen.</translation>
    </message>
    <message>
        <source>a cell has more than 4 million characters.</source>
        <translation>eine Zelle hat mehr als 4 Millionen Zeichen.</translation>
    </message>
    <message>
        <source>there are more than 1,000 cells.</source>
        <translation>es sind mehr als 1.000 Zellen.</translation>
    </message>
    <message>
        <source>The disk is full: %1 cannot be written. Free some space and try again.</source>
        <translation>Der Datenträger ist voll: %1 lässt sich nicht schreiben. Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2). Check the disk and the folder&apos;s permissions.</source>
        <translation>%1 lässt sich nicht schreiben (%2). Prüfen Sie den Datenträger und die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>%1 is a file. Name a folder.</source>
        <translation>%1 ist eine Datei. Nennen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>%1 holds other files. Name an empty folder, a new one, or one of an earlier export; nothing was changed.</source>
        <translation>%1 enthält andere Dateien. Nennen Sie einen leeren Ordner, einen neuen oder den eines früheren Exports; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 is needed for writing and holds other files. Move it away.</source>
        <translation>%1 wird zum Schreiben gebraucht und enthält andere Dateien. Räumen Sie den Ort frei.</translation>
    </message>
    <message>
        <source>Another program is exporting to %1 at this moment. Try again.</source>
        <translation>Ein anderes Programm exportiert gerade nach %1. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 is a link that leads out of the export&apos;s folder. Remove it.</source>
        <translation>%1 ist ein Link, der aus dem Ordner des Exports hinausführt. Entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file.</source>
        <translation>%1 ist ein Ordner. Nennen Sie eine Datei.</translation>
    </message>
    <message>
        <source>%1 exists already and is no export. Choose another name; nothing was overwritten.</source>
        <translation>%1 gibt es schon und ist kein Export. Wählen Sie einen anderen Namen; nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>%1index.md: the file of %2 is missing; the address was left as it is.</source>
        <translation>%1index.md: Die Datei zu %2 fehlt; die Adresse blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>%1, %2, %3 and %4 exported.</source>
        <translation>%1, %2, %3 und %4 exportiert.</translation>
    </message>
    <message>
        <source>The front matter cannot be read: line %1: %2.</source>
        <translation>Das Front Matter lässt sich nicht lesen: Zeile %1: %2.</translation>
    </message>
    <message>
        <source>it begins here and no line of %1 ends it</source>
        <translation>es beginnt hier, und keine Zeile aus %1 beendet es</translation>
    </message>
    <message>
        <source>it is no group of names and values</source>
        <translation>es ist keine Gruppe aus Namen und Werten</translation>
    </message>
    <message>
        <source>a { is opened and not closed</source>
        <translation>eine { wird geöffnet und nicht geschlossen</translation>
    </message>
    <message>
        <source>it begins here and no line of --- ends it</source>
        <translation>es beginnt hier, und keine Zeile aus --- beendet es</translation>
    </message>
    <message>
        <source>%1 is not a date that is understood.</source>
        <translation>%1 ist kein verständliches Datum.</translation>
    </message>
    <message>
        <source>“%1”: %2 was read as %3.</source>
        <translation>„%1“: %2 wurde als %3 gelesen.</translation>
    </message>
    <message>
        <source>%1 is not a year.</source>
        <translation>%1 ist kein Jahr.</translation>
    </message>
    <message>
        <source>The end, %1, lies before the start, %2; it is kept as a custom field.</source>
        <translation>Das Ende, %1, liegt vor dem Beginn, %2; es bleibt als eigenes Feld erhalten.</translation>
    </message>
    <message>
        <source>“%1” is kept under the name “%2”.</source>
        <translation>„%1“ bleibt unter dem Namen „%2“ erhalten.</translation>
    </message>
    <message>
        <source>“%1” is left out: with it the custom fields are larger than 32 KiB.</source>
        <translation>„%1“ entfällt: Damit wären die eigenen Felder größer als 32 KiB.</translation>
    </message>
    <message>
        <source>“%1” is kept as a custom field: %2</source>
        <translation>„%1“ bleibt als eigenes Feld erhalten: %2</translation>
    </message>
    <message>
        <source>“%1” is nested too deep and kept as JSON text.</source>
        <translation>„%1“ ist zu tief verschachtelt und bleibt als JSON-Text erhalten.</translation>
    </message>
    <message>
        <source>Must be a text.</source>
        <translation>Muss ein Text sein.</translation>
    </message>
    <message>
        <source>It is longer than %1 characters and was shortened.</source>
        <translation>Ist länger als %1 Zeichen und wurde gekürzt.</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation>Dieses Feld gibt es nicht.</translation>
    </message>
    <message>
        <source>front matter: kind</source>
        <translation>Front Matter: kind</translation>
    </message>
    <message>
        <source>nothing tells otherwise</source>
        <translation>nichts spricht dagegen</translation>
    </message>
    <message>
        <source>it is not, or not only, a web address.</source>
        <translation>ist keine Webadresse oder nicht nur eine.</translation>
    </message>
    <message>
        <source>not all of it are web addresses.</source>
        <translation>nicht alles davon sind Webadressen.</translation>
    </message>
    <message>
        <source>“%1” would be the same tag as “%2” and is left out.</source>
        <translation>„%1“ wäre das gleiche Schlagwort wie „%2“ und entfällt.</translation>
    </message>
    <message>
        <source>The mapping file “%1” cannot be opened.</source>
        <translation>Die Zuordnungsdatei „%1“ lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>it is not a text.</source>
        <translation>das ist kein Text.</translation>
    </message>
    <message>
        <source>line %1: %2.</source>
        <translation>Zeile %1: %2.</translation>
    </message>
    <message>
        <source>it has to be a group with “rules” and “keys”.</source>
        <translation>es muss eine Gruppe mit „rules“ und „keys“ sein.</translation>
    </message>
    <message>
        <source>“%1” is unknown; there are “rules” and “keys”.</source>
        <translation>„%1“ ist unbekannt; es gibt „rules“ und „keys“.</translation>
    </message>
    <message>
        <source>“rules” has to be a list.</source>
        <translation>„rules“ muss eine Liste sein.</translation>
    </message>
    <message>
        <source>rule %1: %2</source>
        <translation>Regel %1: %2</translation>
    </message>
    <message>
        <source>“kind” has to be project, article or skip.</source>
        <translation>„kind“ muss project, article oder skip sein.</translation>
    </message>
    <message>
        <source>“status” has to be draft or published.</source>
        <translation>„status“ muss draft oder published sein.</translation>
    </message>
    <message>
        <source>“language” has to be a code such as de or pt-BR.</source>
        <translation>„language“ muss ein Kürzel wie de oder pt-BR sein.</translation>
    </message>
    <message>
        <source>“%1” is unknown; there are match, kind, status and language.</source>
        <translation>„%1“ ist unbekannt; es gibt match, kind, status und language.</translation>
    </message>
    <message>
        <source>“match” is missing; write a path such as blog/** or *.draft.md.</source>
        <translation>„match“ fehlt; schreiben Sie einen Pfad wie blog/** oder *.draft.md.</translation>
    </message>
    <message>
        <source>“keys” has to be a group of names.</source>
        <translation>„keys“ muss eine Gruppe von Namen sein.</translation>
    </message>
    <message>
        <source>keys, “%1”: “%2” is no field. Write null to leave the key out, or one of: %3.</source>
        <translation>keys, „%1“: „%2“ ist kein Feld. Schreiben Sie null, damit der Schlüssel entfällt, oder eines von: %3.</translation>
    </message>
    <message>
        <source>Rule %1 of the mapping file, “%2”, matches no file.</source>
        <translation>Regel %1 der Zuordnungsdatei, „%2“, passt auf keine Datei.</translation>
    </message>
    <message>
        <source>An item at this address was there before; it keeps its own: %1.</source>
        <translation>Unter dieser Adresse gab es schon einen Eintrag; er behält: %1.</translation>
    </message>
    <message>
        <source>Changed here since, and kept: %1.</source>
        <translation>Seither hier geändert und behalten: %1.</translation>
    </message>
    <message>
        <source>Changed both here and in the file; what stands here is kept: %1.</source>
        <translation>Hier und in der Datei geändert; es bleibt, was hier steht: %1.</translation>
    </message>
    <message>
        <source>lies outside of the imported folder and stays as it is.</source>
        <translation>liegt außerhalb des importierten Ordners und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>is not there and stays as it is.</source>
        <translation>ist nicht vorhanden und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>“%1” is written otherwise than the file, %2.</source>
        <translation>„%1“ ist anders geschrieben als die Datei, %2.</translation>
    </message>
    <message>
        <source>is larger than 1 GB and stays as it is.</source>
        <translation>ist größer als 1 GB und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>may not be read and stays as it is; check its permissions.</source>
        <translation>darf nicht gelesen werden und bleibt, wie es ist; prüfen Sie die Rechte.</translation>
    </message>
    <message>
        <source>is not there.</source>
        <translation>ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>“%1” changed while it was read; import again.</source>
        <translation>„%1“ wurde während des Lesens geändert; importieren Sie erneut.</translation>
    </message>
    <message>
        <source>There is no project “%1” to relate it to.</source>
        <translation>Es gibt kein Projekt „%1“, auf das es sich beziehen könnte.</translation>
    </message>
    <message>
        <source>No Markdown files found</source>
        <translation>Keine Markdown-Dateien gefunden</translation>
    </message>
    <message>
        <source>The tags cannot be read: line %1: %2.</source>
        <translation>Die Schlagwörter lassen sich nicht lesen: Zeile %1: %2.</translation>
    </message>
    <message>
        <source>one tag</source>
        <translation>ein Schlagwort</translation>
    </message>
    <message>
        <source>kept as it is here: %1.</source>
        <translation>bleibt, wie es hier ist: %1.</translation>
    </message>
    <message>
        <source>changed both here and in the file, and kept as it is here: %1.</source>
        <translation>hier und in der Datei geändert; bleibt, wie es hier ist: %1.</translation>
    </message>
    <message>
        <source>The text (body) is longer than 1,000,000 characters.</source>
        <translation>Der Text (body) ist länger als 1.000.000 Zeichen.</translation>
    </message>
    <message>
        <source>It came in as %1 %2 before and stays one, although it looks like %3 %4 (%5). Move it to the trash and import again to change that.</source>
        <translation>Kam zuvor als %1 %2 herein und bleibt dabei, sieht aber aus wie %3 %4 (%5). Um das zu ändern, verschieben Sie den Eintrag in den Papierkorb und importieren Sie erneut.</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>wie zuvor</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>ein Wert fehlt</translation>
    </message>
    <message>
        <source>an item is larger than 16 MiB</source>
        <translation>ein Eintrag ist größer als 16 MiB</translation>
    </message>
    <message>
        <source>the file ends in the middle</source>
        <translation>die Datei endet mittendrin</translation>
    </message>
    <message>
        <source>neither a list nor an object of lists begins here</source>
        <translation>hier beginnt weder eine Liste noch ein Objekt aus Listen</translation>
    </message>
    <message>
        <source>a comma is missing</source>
        <translation>ein Komma fehlt</translation>
    </message>
    <message>
        <source>a colon is missing</source>
        <translation>ein Doppelpunkt fehlt</translation>
    </message>
    <message>
        <source>it is no object.</source>
        <translation>das ist kein Objekt.</translation>
    </message>
    <message>
        <source>The picture “%1” is left out: there is no such asset.</source>
        <translation>Das Bild „%1“ entfällt: Diese Mediendatei gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no file or folder “%1”.</source>
        <translation>Es gibt keine Datei und keinen Ordner „%1“.</translation>
    </message>
    <message>
        <source>The folder “%1” may not be opened; check its permissions.</source>
        <translation>Der Ordner „%1“ darf nicht geöffnet werden; prüfen Sie die Rechte.</translation>
    </message>
    <message>
        <source>“%1” is neither a folder nor a Markdown file (.md, .markdown, .mdx).</source>
        <translation>„%1“ ist weder ein Ordner noch eine Markdown-Datei (.md, .markdown, .mdx).</translation>
    </message>
    <message>
        <source>It is a template of the site, no item of it.</source>
        <translation>Ist eine Vorlage der Website, kein Eintrag.</translation>
    </message>
    <message>
        <source>It is the front page of a section, no item of it.</source>
        <translation>Ist die Startseite eines Bereichs, kein Eintrag.</translation>
    </message>
    <message>
        <source>It is about the site itself, no item of it.</source>
        <translation>Handelt von der Website selbst, kein Eintrag.</translation>
    </message>
    <message>
        <source>This folder may not be opened; check its permissions.</source>
        <translation>Dieser Ordner darf nicht geöffnet werden; prüfen Sie die Rechte.</translation>
    </message>
    <message>
        <source>Eleventy&apos;s data for a whole folder is not read; a mapping file (--map) can say the same.</source>
        <translation>Angaben von Eleventy für einen ganzen Ordner werden nicht gelesen; eine Zuordnungsdatei (--map) kann das Gleiche sagen.</translation>
    </message>
    <message>
        <source>This link leads nowhere.</source>
        <translation>Dieser Link führt ins Leere.</translation>
    </message>
    <message>
        <source>This link leads out of the folder.</source>
        <translation>Dieser Link führt aus dem Ordner hinaus.</translation>
    </message>
    <message>
        <source>This link leads to what is left out.</source>
        <translation>Dieser Link führt zu etwas, das entfällt.</translation>
    </message>
    <message>
        <source>This link leads to what is read in its own place.</source>
        <translation>Dieser Link führt zu etwas, das an seinem eigenen Ort gelesen wird.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>Die Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The file is larger than 10 MiB.</source>
        <translation>Die Datei ist größer als 10 MiB.</translation>
    </message>
    <message>
        <source>The file may not be opened; check its permissions.</source>
        <translation>Die Datei darf nicht geöffnet werden; prüfen Sie die Rechte.</translation>
    </message>
    <message>
        <source>The file is not a text.</source>
        <translation>Die Datei ist kein Text.</translation>
    </message>
    <message>
        <source>Is not UTF-8; was read as Windows-1252.</source>
        <translation>Ist nicht UTF-8; wurde als Windows-1252 gelesen.</translation>
    </message>
    <message>
        <source>“%1” is left out. %2</source>
        <translation>„%1“ entfällt. %2</translation>
    </message>
    <message>
        <source>no address can be made of it.</source>
        <translation>daraus lässt sich keine Adresse bilden.</translation>
    </message>
    <message>
        <source>the address became “%1”.</source>
        <translation>die Adresse wurde „%1“.</translation>
    </message>
    <message>
        <source>The old site shows it no longer; it is archived.</source>
        <translation>Die alte Website zeigt es nicht mehr; es ist archiviert.</translation>
    </message>
    <message>
        <source>Its date lies in the future: it is scheduled for then.</source>
        <translation>Das Datum liegt in der Zukunft: Es ist dafür geplant.</translation>
    </message>
    <message>
        <source>%1 is neither true nor false; made a draft to be safe.</source>
        <translation>%1 ist weder wahr noch falsch; sicherheitshalber als Entwurf angelegt.</translation>
    </message>
    <message>
        <source>“permalink: false” gives it no page on the old site; made a draft.</source>
        <translation>„permalink: false“ gibt ihm auf der alten Website keine Seite; als Entwurf angelegt.</translation>
    </message>
    <message>
        <source>“export const %1” is not plain values and was not read.</source>
        <translation>„export const %1“ besteht nicht aus einfachen Werten und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Kept as custom fields: %1.</source>
        <translation>Als eigene Felder erhalten: %1.</translation>
    </message>
    <message>
        <source>Marks of the old site stay in the text: %1.</source>
        <translation>Marken der alten Website bleiben im Text: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The kind is project or article.</source>
        <translation>Möglich sind project und article.</translation>
    </message>
    <message>
        <source>its slug, “%1”, is that of an earlier row%2.</source>
        <translation>der Slug „%1“ gehört schon zu einer früheren Zeile%2.</translation>
    </message>
    <message>
        <source>An earlier row (%1) is the same item.</source>
        <translation>Eine frühere Zeile (%1) ist der gleiche Eintrag.</translation>
    </message>
    <message>
        <source>The file does not say what is in it. Say --kind project or --kind article.</source>
        <translation>Die Datei sagt nicht, was darin ist. Geben Sie --kind project oder --kind article an.</translation>
    </message>
    <message>
        <source>column “%1”</source>
        <translation>Spalte „%1“</translation>
    </message>
    <message>
        <source>%1 is left out: there is no such field. A map may say which it is.</source>
        <translation>%1 entfällt: Dieses Feld gibt es nicht. Eine Zuordnung kann sagen, welches es ist.</translation>
    </message>
    <message>
        <source>%1 and %2 are both “%3”. Leave one out by a map.</source>
        <translation>%1 und %2 sind beide „%3“. Lassen Sie eines durch eine Zuordnung weg.</translation>
    </message>
    <message>
        <source>No header in the first row is a field. Name fields there, or say by a map which they are.</source>
        <translation>Keine Überschrift der ersten Zeile ist ein Feld. Nennen Sie dort Felder oder sagen Sie durch eine Zuordnung, welche es sind.</translation>
    </message>
    <message>
        <source>The map names fields that are not there: %1.</source>
        <translation>Die Zuordnung nennt Felder, die es nicht gibt: %1.</translation>
    </message>
    <message>
        <source>These are the headers.</source>
        <translation>Das sind die Überschriften.</translation>
    </message>
    <message>
        <source>It is not UTF-8 and was read as Windows-1252.</source>
        <translation>Die Datei ist nicht UTF-8 und wurde als Windows-1252 gelesen.</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>there are more cells than headers; a delimiter may need quotes around its cell.</source>
        <translation>es gibt mehr Zellen als Überschriften; vielleicht braucht eine Zelle mit Trennzeichen Anführungszeichen.</translation>
    </message>
    <message>
        <source>“%1” is left out: there is no such field.</source>
        <translation>„%1“ entfällt: Dieses Feld gibt es nicht.</translation>
    </message>
    <message>
        <source>lists and groups stand more than 32 levels deep; make it flatter</source>
        <translation>Listen und Gruppen stehen mehr als 32 Ebenen tief; verschachteln Sie flacher</translation>
    </message>
    <message>
        <source>there are more than 10,000 values</source>
        <translation>es sind mehr als 10.000 Werte</translation>
    </message>
    <message>
        <source>it is larger than 64 KiB</source>
        <translation>es ist größer als 64 KiB</translation>
    </message>
    <message>
        <source>a tab indents; use spaces</source>
        <translation>ein Tabulator rückt ein; verwenden Sie Leerzeichen</translation>
    </message>
    <message>
        <source>there is a control character; remove it</source>
        <translation>es enthält ein Steuerzeichen; entfernen Sie es</translation>
    </message>
    <message>
        <source>there is more than one document in it</source>
        <translation>es enthält mehr als ein Dokument</translation>
    </message>
    <message>
        <source>an alias stands inside of what it refers to; write the value out</source>
        <translation>ein Alias steht in dem, worauf er verweist; schreiben Sie den Wert aus</translation>
    </message>
    <message>
        <source>a list or group stands where a name is expected; names are plain texts</source>
        <translation>eine Liste oder Gruppe steht, wo ein Name erwartet wird; Namen sind einfache Texte</translation>
    </message>
    <message>
        <source>there is more than %1 of text once aliases are followed</source>
        <translation>mit aufgelösten Aliassen ist es mehr als %1 Text</translation>
    </message>
    <message>
        <source>lists and groups stand more than 32 levels deep once aliases are followed</source>
        <translation>mit aufgelösten Aliassen stehen Listen und Gruppen mehr als 32 Ebenen tief</translation>
    </message>
    <message>
        <source>“%1” stands twice; the later one, in line %2, counts.</source>
        <translation>„%1“ steht zweimal da; es gilt das spätere in Zeile %2.</translation>
    </message>
    <message>
        <source>a path that begins with / and holds {slug} once, such as /projects/{slug}</source>
        <translation>ein Pfad, der mit / beginnt und {slug} einmal enthält, etwa /projects/{slug}</translation>
    </message>
    <message>
        <source>a language tag, such as en or pt-BR</source>
        <translation>ein Sprachkürzel, etwa en oder pt-BR</translation>
    </message>
    <message>
        <source>an IP address, such as 127.0.0.1 or ::1</source>
        <translation>eine IP-Adresse, etwa 127.0.0.1 oder ::1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>%1 is not a JSON object (%2 at byte %3). Mend it or remove it.</source>
        <translation>%1 ist kein JSON-Objekt (%2 bei Byte %3). Berichtigen oder entfernen Sie die Datei.</translation>
    </message>
    <message>
        <source>%1: there is no setting “%2”. `vitrined config` lists them.</source>
        <translation>%1: Es gibt keine Einstellung „%2“. `vitrined config` zeigt alle.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation>%1 lässt sich nicht öffnen: %2.</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name; nothing was overwritten.</source>
        <translation>%1 gibt es schon. Wählen Sie einen anderen Namen; nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>%1 is not a sound database (%2). Restore a backup with `vitrined restore`; nothing was changed.</source>
        <translation>%1 ist keine unversehrte Datenbank (%2). Stellen Sie mit `vitrined restore` eine Sicherung wieder her; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>There is no database at %1.</source>
        <translation>Unter %1 gibt es keine Datenbank.</translation>
    </message>
    <message>
        <source>Another program is writing %1 at this moment. Try again.</source>
        <translation>Ein anderes Programm schreibt gerade %1. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check that its folder exists.</source>
        <translation>%1 lässt sich nicht schreiben. Prüfen Sie, ob der Ordner vorhanden ist.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>%1 cannot be kept as %2. Check the folder&apos;s permissions.</source>
        <translation>%1 lässt sich nicht als %2 aufbewahren. Prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>There is no file at %1.</source>
        <translation>Unter %1 gibt es keine Datei.</translation>
    </message>
    <message>
        <source>The database %1 cannot be opened (%2). Check that the folder exists and may be written.</source>
        <translation>Die Datenbank %1 lässt sich nicht öffnen (%2). Prüfen Sie, ob der Ordner vorhanden und beschreibbar ist.</translation>
    </message>
    <message>
        <source>%1 is a database of another program. Choose another folder or file; nothing was changed.</source>
        <translation>%1 ist eine Datenbank eines anderen Programms. Wählen Sie einen anderen Ordner oder eine andere Datei; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The database is at version %1 (%2), this program knows only up to %3. Use a newer Vitrine.</source>
        <translation>Die Datenbank hat Version %1 (%2), dieses Programm kennt nur Versionen bis %3. Verwenden Sie ein neueres Vitrine.</translation>
    </message>
    <message>
        <source>Migration %1 (%2) was applied in another form than this program carries. Use the Vitrine that made the database, or restore a backup.</source>
        <translation>Migration %1 (%2) wurde in anderer Form angewandt, als dieses Programm sie kennt. Verwenden Sie das Vitrine, das die Datenbank angelegt hat, oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>There is no migration %1; they go from 0 to %2.</source>
        <translation>Es gibt keine Migration %1; sie gehen von 0 bis %2.</translation>
    </message>
    <message>
        <source>it leaves broken references</source>
        <translation>sie hinterlässt ungültige Verweise</translation>
    </message>
    <message>
        <source>Migration %1 (%2) failed and was undone: %3</source>
        <translation>Migration %1 (%2) ist fehlgeschlagen und wurde zurückgenommen: %3</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made, so there is no place for the safety copy. Nothing was changed.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen, für die Sicherheitskopie ist also kein Platz. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The program is stopping. Try again in a moment.</source>
        <translation>Das Programm wird beendet. Versuchen Sie es gleich erneut.</translation>
    </message>
    <message>
        <source>Another program is writing to the database for too long. Try again.</source>
        <translation>Ein anderes Programm schreibt zu lange in die Datenbank. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The disk answered with an error (%1), nothing was changed. Check the disk.</source>
        <translation>Der Datenträger meldet einen Fehler (%1), nichts wurde geändert. Prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>The database may not be written. Check the folder&apos;s permissions.</source>
        <translation>Die Datenbank darf nicht beschrieben werden. Prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>The database file cannot be opened. Check that its folder exists and may be written.</source>
        <translation>Die Datenbankdatei lässt sich nicht öffnen. Prüfen Sie, ob ihr Ordner vorhanden und beschreibbar ist.</translation>
    </message>
    <message>
        <source>The search or list took too long and was stopped. Ask for something narrower.</source>
        <translation>Die Suche oder Liste dauerte zu lange und wurde abgebrochen. Suchen Sie nach etwas Genauerem.</translation>
    </message>
    <message>
        <source>The database file is damaged (%1). Restore a backup; nothing was overwritten.</source>
        <translation>Die Datenbankdatei ist beschädigt (%1). Stellen Sie eine Sicherung wieder her; nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>Too many writes are waiting. Try again shortly.</source>
        <translation>Zu viele Schreibvorgänge warten. Versuchen Sie es gleich erneut.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The workspace&apos;s folder cannot be written.</source>
        <translation>Der Ordner des Arbeitsbereichs lässt sich nicht beschreiben.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written.</source>
        <translation>Der Ordner %1 lässt sich nicht beschreiben.</translation>
    </message>
    <message>
        <source>The files of %1 assets are missing, of %2 for one.</source>
        <translation>Die Dateien zu %1 Mediendateien fehlen, etwa zu %2.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check the permissions of the folder above it.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen. Prüfen Sie die Rechte des Ordners darüber.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 is no copy of a workspace.</source>
        <translation>%1 ist keine Kopie eines Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check its permissions and the free space.</source>
        <translation>%1 lässt sich nicht schreiben. Prüfen Sie die Rechte und den freien Speicherplatz.</translation>
    </message>
    <message>
        <source>The database is at version %1.</source>
        <translation>Die Datenbank hat Version %1.</translation>
    </message>
    <message>
        <source>The database is at version %1, this program needs %2. Run `vitrined migrate up`.</source>
        <translation>Die Datenbank hat Version %1, dieses Programm braucht %2. Führen Sie `vitrined migrate up` aus.</translation>
    </message>
    <message>
        <source>%1 MB are free.</source>
        <translation>%1 MB sind frei.</translation>
    </message>
    <message>
        <source>Only %1 MB are free on the disk. Free some space.</source>
        <translation>Auf dem Datenträger sind nur %1 MB frei. Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>The database can be written.</source>
        <translation>Die Datenbank lässt sich beschreiben.</translation>
    </message>
    <message>
        <source>%1 was missing and was made anew: tokens from before no longer open anything. Put the old key back, or make new tokens.</source>
        <translation>%1 fehlte und wurde neu angelegt: Frühere Token öffnen nichts mehr. Legen Sie den alten Schlüssel zurück oder erstellen Sie neue Token.</translation>
    </message>
    <message>
        <source>%1 holds other files (such as %2) but no workspace. Choose an empty or a new folder.</source>
        <translation>%1 enthält andere Dateien (etwa %2), aber keinen Arbeitsbereich. Wählen Sie einen leeren oder einen neuen Ordner.</translation>
    </message>
    <message>
        <source>%1: “%2” is not an IP address.</source>
        <translation>%1: „%2“ ist keine IP-Adresse.</translation>
    </message>
    <message>
        <source>Must be # and six hexadecimal digits.</source>
        <translation>Muss # und sechs hexadezimale Ziffern sein.</translation>
    </message>
    <message>
        <source>Must be a name or a slug.</source>
        <translation>Muss ein Name oder ein Slug sein.</translation>
    </message>
    <message>
        <source>Needs at least one letter or digit.</source>
        <translation>Braucht mindestens einen Buchstaben oder eine Ziffer.</translation>
    </message>
    <message>
        <source>A picture needs its address.</source>
        <translation>Ein Bild braucht seine Adresse.</translation>
    </message>
    <message>
        <source>Must not be before the start date.</source>
        <translation>Darf nicht vor dem Beginn liegen.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>%1 must be %2.</source>
        <translation>%1 muss %2 sein.</translation>
    </message>
    <message>
        <source>%1: “%2” must be %3.</source>
        <translation>%1: „%2“ muss %3 sein.</translation>
    </message>
    <message>
        <source>Must be a full address (https://, http:// or mailto:) or a path that begins with /.</source>
        <translation>Muss eine volle Adresse sein (https://, http:// oder mailto:) oder ein Pfad, der mit / beginnt.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that it is still there and that you may open it.</source>
        <translation>%1 lässt sich nicht lesen. Prüfen Sie, ob die Datei noch da ist und geöffnet werden darf.</translation>
    </message>
    <message>
        <source>%1 is a HEIC picture, which most browsers do not show. Save it as JPEG, PNG or WebP and add that.</source>
        <translation>%1 ist ein HEIC-Bild, das die meisten Browser nicht zeigen. Speichern Sie es als JPEG, PNG oder WebP und fügen Sie das hinzu.</translation>
    </message>
    <message>
        <source>%1 is a folder. Open it and add the pictures in it.</source>
        <translation>%1 ist ein Ordner. Öffnen Sie ihn und fügen Sie die Bilder darin hinzu.</translation>
    </message>
    <message>
        <source>%1 is damaged: it does not say how large it is. Save it once more and add that.</source>
        <translation>%1 ist beschädigt: Die Größe ist nicht angegeben. Speichern Sie das Bild noch einmal und fügen Sie das hinzu.</translation>
    </message>
    <message>
        <source>%1 is empty. Save the picture once more and add that file.</source>
        <translation>%1 ist leer. Speichern Sie das Bild noch einmal und fügen Sie diese Datei hinzu.</translation>
    </message>
    <message>
        <source>%1 is larger than 1 GB. Save a smaller copy and add that.</source>
        <translation>%1 ist größer als 1 GB. Speichern Sie eine kleinere Kopie und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>%1 is no picture that a browser shows. Add a JPEG, PNG, WebP, AVIF, GIF or SVG file.</source>
        <translation>%1 ist kein Bild, das ein Browser zeigt. Fügen Sie eine Datei in JPEG, PNG, WebP, AVIF, GIF oder SVG hinzu.</translation>
    </message>
    <message>
        <source>Adding %1 was stopped. Nothing was kept of it.</source>
        <translation>Das Hinzufügen von %1 wurde abgebrochen. Davon wurde nichts behalten.</translation>
    </message>
    <message>
        <source>Of %1 the owner keeps no order.</source>
        <translation>Für %1 gibt es keine eigene Reihenfolge.</translation>
    </message>
    <message>
        <source>The project that they were to stand before is not there any more.</source>
        <translation>Das Projekt, vor dem sie stehen sollten, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>There is no picture at %1 in this workspace.</source>
        <translation>Unter %1 gibt es in diesem Arbeitsbereich kein Bild.</translation>
    </message>
    <message>
        <source>It was left out.</source>
        <translation>Es wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The trash has changed meanwhile. Choose again.</source>
        <translation>Der Papierkorb hat sich inzwischen geändert. Wählen Sie erneut.</translation>
    </message>
    <message>
        <source>%1 components are left out of the text, what stands in between is kept: %2.</source>
        <translation>%1 Komponenten entfallen im Text; was darin steht, bleibt: %2.</translation>
    </message>
    <message>
        <source>%1 expressions in braces are left out of the text.</source>
        <translation>%1 Ausdrücke in geschweiften Klammern entfallen im Text.</translation>
    </message>
    <message>
        <source>%1 fields need attention.</source>
        <translation>%1 Felder sind zu prüfen.</translation>
    </message>
    <message>
        <source>%1 imports and exports are left out of the text.</source>
        <translation>%1 Importe und Exporte entfallen im Text.</translation>
    </message>
    <message>
        <source>Its relations are left out. %1</source>
        <translation>Seine Beziehungen entfallen. %1</translation>
    </message>
    <message>
        <source>One component is left out of the text, what stands in between is kept: %1.</source>
        <translation>Eine Komponente entfällt im Text; was darin steht, bleibt: %1.</translation>
    </message>
    <message>
        <source>One expression in braces is left out of the text.</source>
        <translation>Ein Ausdruck in geschweiften Klammern entfällt im Text.</translation>
    </message>
    <message>
        <source>One import or export is left out of the text.</source>
        <translation>Ein Import oder Export entfällt im Text.</translation>
    </message>
    <message>
        <source>Relations are left out. %1</source>
        <translation>Beziehungen entfallen. %1</translation>
    </message>
    <message>
        <source>Skipped by %1</source>
        <translation>Ausgelassen durch %1</translation>
    </message>
    <message>
        <source>The mapping file cannot be used: %1</source>
        <translation>Die Zuordnungsdatei lässt sich nicht verwenden: %1</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>it cannot be read as JSON: %1.</source>
        <translation>es lässt sich nicht als JSON lesen: %1.</translation>
    </message>
    <message>
        <source>on or off</source>
        <translation>an oder aus</translation>
    </message>
    <message>
        <source>%1: line %2: %3.</source>
        <translation>%1: Zeile %2: %3.</translation>
    </message>
    <message>
        <source>%1: there is no group “headers” of “Their header: ourField”.</source>
        <translation>%1: Eine Gruppe „headers“ mit „Ihre Überschrift: unserFeld“ fehlt.</translation>
    </message>
    <message>
        <source>%1: this is no text.</source>
        <translation>%1: Dies ist kein Text.</translation>
    </message>
    <message>
        <source>There are more than %1 tags; the rest is kept as a custom field.</source>
        <translation>Es sind mehr als %1 Schlagwörter; der Rest bleibt als eigenes Feld erhalten.</translation>
    </message>
    <message>
        <source>There are more than %1 technologies; the rest is kept as a custom field.</source>
        <translation>Es sind mehr als %1 Technologien; der Rest bleibt als eigenes Feld erhalten.</translation>
    </message>
    <message>
        <source>it is larger than %1</source>
        <translation>sie ist größer als %1</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>there are more than %1 values</source>
        <translation>es sind mehr als %1 Werte</translation>
    </message>
    <message>
        <source>there are more than %1 values once aliases are followed</source>
        <translation>mit aufgelösten Aliassen sind es mehr als %1 Werte</translation>
    </message>
    <message>
        <source>“%1” is not among the tags. %2</source>
        <translation>„%1“ ist nicht unter den Schlagwörtern. %2</translation>
    </message>
    <message>
        <source>“%1” is not among the technologies. %2</source>
        <translation>„%1“ ist nicht unter den Technologien. %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false.</source>
        <translation>„%1“ ist weder wahr noch falsch.</translation>
    </message>
    <message>
        <source>“%1” is none of %2.</source>
        <translation>„%1“ ist keines von %2.</translation>
    </message>
    <message>
        <source>“%1” is not a JSON list.</source>
        <translation>„%1“ ist keine JSON-Liste.</translation>
    </message>
    <message>
        <source>“%1” is not a JSON object.</source>
        <translation>„%1“ ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>“%1” is not a date; write 2026-05-31 or 2026-05-31T09:00:00Z.</source>
        <translation>„%1“ ist kein Datum; schreiben Sie 2026-05-31 oder 2026-05-31T09:00:00Z.</translation>
    </message>
    <message>
        <source>“%1” is not a date; write 2026-05-31.</source>
        <translation>„%1“ ist kein Datum; schreiben Sie 2026-05-31.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“%1” is not an id.</source>
        <translation>„%1“ ist keine ID.</translation>
    </message>
    <message>
        <source>The transaction ended within a write.</source>
        <translation>Die Transaktion endete innerhalb eines Schreibvorgangs.</translation>
    </message>
    <message>
        <source>row %1, %2: %3</source>
        <translation>Zeile %1, %2: %3</translation>
    </message>
    <message>
        <source>row %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>OpenItem</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>PaletteContent</name>
    <message>
        <source>Recent</source>
        <translation>Zuletzt genutzt</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>On other pages</source>
        <translation>Auf anderen Seiten</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1 wechseln</translation>
    </message>
</context>
<context>
    <name>PictureValue</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>RelationText</name>
    <message>
        <source>Part of</source>
        <translation>Teil von</translation>
    </message>
    <message>
        <source>Has as a part</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Successor of</source>
        <translation>Nachfolger von</translation>
    </message>
    <message>
        <source>Predecessor of</source>
        <translation>Vorgänger von</translation>
    </message>
    <message>
        <source>Related to</source>
        <translation>Verwandt mit</translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n min</numerusform>
            <numerusform>vor %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n h</numerusform>
            <numerusform>vor %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy, HH:mm:ss</source>
        <comment>date</comment>
        <translation>dddd, d. MMMM yyyy, HH:mm:ss</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>Alternativtext</translation>
    </message>
    <message>
        <source>Anything else, as JSON; names that begin with _ are not public.</source>
        <translation>Alles Weitere, als JSON; Namen, die mit _ beginnen, sind nicht öffentlich.</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Asset id</source>
        <translation>ID der Mediendatei</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Canonical address</source>
        <translation>Hauptadresse</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildtext</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Counts the changes, from 1.</source>
        <translation>Zählt die Änderungen, ab 1.</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Titelbild</translation>
    </message>
    <message>
        <source>Created at</source>
        <translation>Erstellt am</translation>
    </message>
    <message>
        <source>Custom fields</source>
        <translation>Eigene Felder</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation>Auszug</translation>
    </message>
    <message>
        <source>Featured</source>
        <translation>Hervorgehoben</translation>
    </message>
    <message>
        <source>First day, or the only date.</source>
        <translation>Erster Tag oder einziges Datum.</translation>
    </message>
    <message>
        <source>For search engines and previews.</source>
        <translation>Für Suchmaschinen und Vorschauen.</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Has part</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>How long the body takes to read, in minutes, from its words.</source>
        <translation>Wie lange das Lesen des Textes dauert, in Minuten, nach seinen Wörtern.</translation>
    </message>
    <message>
        <source>How this project stands to the other.</source>
        <translation>Wie dieses Projekt zum anderen steht.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Instead of the cover: a full address or a path on the site.</source>
        <translation>Statt des Titelbilds: eine volle Adresse oder ein Pfad auf der Website.</translation>
    </message>
    <message>
        <source>Instead of the summary.</source>
        <translation>Statt der Kurzfassung.</translation>
    </message>
    <message>
        <source>Instead of the title.</source>
        <translation>Statt des Titels.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Last day; none while it goes on.</source>
        <translation>Letzter Tag; leer, solange es läuft.</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Names the article in addresses; made from the title when none is given.</source>
        <translation>Benennt den Artikel in Adressen; ohne Angabe aus dem Titel gebildet.</translation>
    </message>
    <message>
        <source>Names the project in addresses; made from the title when none is given.</source>
        <translation>Benennt das Projekt in Adressen; ohne Angabe aus dem Titel gebildet.</translation>
    </message>
    <message>
        <source>Of the asset, in pixels.</source>
        <translation>Der Mediendatei, in Pixeln.</translation>
    </message>
    <message>
        <source>One or two sentences for lists and previews.</source>
        <translation>Ein, zwei Sätze für Listen und Vorschauen.</translation>
    </message>
    <message>
        <source>Only published articles are public.</source>
        <translation>Nur veröffentlichte Artikel sind öffentlich.</translation>
    </message>
    <message>
        <source>Only published projects are public.</source>
        <translation>Nur veröffentlichte Projekte sind öffentlich.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Other projects that it belongs with; each shows this one in return.</source>
        <translation>Andere Projekte, zu denen es gehört; jedes zeigt umgekehrt dieses.</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Teil von</translation>
    </message>
    <message>
        <source>Pictures of it, in order.</source>
        <translation>Bilder davon, der Reihe nach.</translation>
    </message>
    <message>
        <source>Place in the owner&apos;s own order; smaller comes first.</source>
        <translation>Platz in der eigenen Reihenfolge; Kleineres kommt zuerst.</translation>
    </message>
    <message>
        <source>Predecessor of</source>
        <translation>Vorgänger von</translation>
    </message>
    <message>
        <source>Publish at</source>
        <translation>Geplant für</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Published at</source>
        <translation>Online seit</translation>
    </message>
    <message>
        <source>Reading minutes</source>
        <translation>Lesezeit in Minuten</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verwandt</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Search &amp; social</source>
        <translation>Suche &amp; Social Media</translation>
    </message>
    <message>
        <source>Shown beneath it.</source>
        <translation>Wird darunter gezeigt.</translation>
    </message>
    <message>
        <source>Shown first or larger by the site.</source>
        <translation>Von der Website zuerst oder größer gezeigt.</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Slug</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Started on</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Successor of</source>
        <translation>Nachfolger von</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Kurzfassung</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Technologies</source>
        <translation>Technologien</translation>
    </message>
    <message>
        <source>The article&apos;s title.</source>
        <translation>Titel des Artikels.</translation>
    </message>
    <message>
        <source>The asset that it is, when its address begins with /media/.</source>
        <translation>Die Mediendatei dazu, wenn die Adresse mit /media/ beginnt.</translation>
    </message>
    <message>
        <source>The other project&apos;s id.</source>
        <translation>ID des anderen Projekts.</translation>
    </message>
    <message>
        <source>The other project&apos;s slug; read only where there is no id.</source>
        <translation>Slug des anderen Projekts; nur ohne ID gelesen.</translation>
    </message>
    <message>
        <source>The other project&apos;s title; not read.</source>
        <translation>Titel des anderen Projekts; wird nicht gelesen.</translation>
    </message>
    <message>
        <source>The picture that stands for it.</source>
        <translation>Das Bild, das dafür steht.</translation>
    </message>
    <message>
        <source>The project&apos;s name.</source>
        <translation>Name des Projekts.</translation>
    </message>
    <message>
        <source>The whole text, in Markdown.</source>
        <translation>Der ganze Text, in Markdown.</translation>
    </message>
    <message>
        <source>UUIDv7, never changes.</source>
        <translation>UUIDv7, ändert sich nie.</translation>
    </message>
    <message>
        <source>Updated at</source>
        <translation>Geändert am</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>What is behind it, in a word of your own.</source>
        <translation>Was dahinter steht, in einem eigenen Wort.</translation>
    </message>
    <message>
        <source>What it shows, for those who do not see it.</source>
        <translation>Was es zeigt, für alle, die es nicht sehen.</translation>
    </message>
    <message>
        <source>What it was made with.</source>
        <translation>Womit es gemacht wurde.</translation>
    </message>
    <message>
        <source>What the link is called.</source>
        <translation>Wie der Link heißt.</translation>
    </message>
    <message>
        <source>What the owner did in it.</source>
        <translation>Was Sie dabei getan haben.</translation>
    </message>
    <message>
        <source>When a draft is published by itself.</source>
        <translation>Wann ein Entwurf von selbst veröffentlicht wird.</translation>
    </message>
    <message>
        <source>When it last changed.</source>
        <translation>Wann es zuletzt geändert wurde.</translation>
    </message>
    <message>
        <source>When it was made.</source>
        <translation>Wann es erstellt wurde.</translation>
    </message>
    <message>
        <source>When it was published; a published one with a time to come is scheduled for it.</source>
        <translation>Wann es veröffentlicht wurde; liegt der Zeitpunkt in der Zukunft, ist es dafür geplant.</translation>
    </message>
    <message>
        <source>Where it leads: a full address or a path on the site.</source>
        <translation>Wohin es führt: eine volle Adresse oder ein Pfad auf der Website.</translation>
    </message>
    <message>
        <source>Where it was first published: a name or an address.</source>
        <translation>Wo es zuerst erschienen ist: ein Name oder eine Adresse.</translation>
    </message>
    <message>
        <source>Where more of it can be seen.</source>
        <translation>Wo mehr davon zu sehen ist.</translation>
    </message>
    <message>
        <source>Where search engines should look for it, if not here.</source>
        <translation>Wo Suchmaschinen danach suchen sollen, falls nicht hier.</translation>
    </message>
    <message>
        <source>Where the picture is: a full address or a path on the site. An asset&apos;s address becomes the one of its bytes, which may be kept for ever.</source>
        <translation>Volle Adresse oder Pfad auf der Website. Aus der Adresse einer Mediendatei wird die ihrer Bytes.</translation>
    </message>
    <message>
        <source>Who it was made for.</source>
        <translation>Für wen es gemacht wurde.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Written as names or slugs; a new one is made when nobody used it yet.</source>
        <translation>Als Namen oder Slugs geschrieben; fehlt eines noch, wird es angelegt.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>A request that takes longer is logged.</source>
        <translation>Eine Anfrage, die länger dauert, wird protokolliert.</translation>
    </message>
    <message>
        <source>About the site</source>
        <translation>Zur Website</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Addresses of proxies whose X-Forwarded fields are believed.</source>
        <translation>Adressen von Proxys, deren X-Forwarded-Feldern geglaubt wird.</translation>
    </message>
    <message>
        <source>Allowed origins</source>
        <translation>Erlaubte Ursprünge</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Cache size</source>
        <translation>Cache-Größe</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Folder of the site</source>
        <translation>Ordner der Website</translation>
    </message>
    <message>
        <source>How many threads answer requests; 0 takes one per core.</source>
        <translation>Wie viele Threads Anfragen beantworten; 0 nimmt einen je Kern.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Listen on</source>
        <translation>Lauschen auf</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Memory for finished answers, over all threads; 0 keeps none.</source>
        <translation>Speicher für fertige Antworten, über alle Threads; 0 behält keine.</translation>
    </message>
    <message>
        <source>One in so many ordinary requests is logged; 0 logs none.</source>
        <translation>Eine von so vielen gewöhnlichen Anfragen wird protokolliert; 0: keine.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Path of a project</source>
        <translation>Pfad eines Projekts</translation>
    </message>
    <message>
        <source>Path of an article</source>
        <translation>Pfad eines Artikels</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Öffentliche Adresse</translation>
    </message>
    <message>
        <source>Sample of ordinary requests</source>
        <translation>Stichprobe gewöhnlicher Anfragen</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Geheimer Schlüssel</translation>
    </message>
    <message>
        <source>Slow request</source>
        <translation>Langsame Anfrage</translation>
    </message>
    <message>
        <source>The address to listen on; 0.0.0.0 or :: for every network.</source>
        <translation>Die Adresse, auf der gelauscht wird; 0.0.0.0 oder :: für jedes Netz.</translation>
    </message>
    <message>
        <source>The file with the key; secret.key in the workspace when empty.</source>
        <translation>Die Datei mit dem Schlüssel; leer: secret.key im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>The folder of a website to serve; empty: the one that comes along.</source>
        <translation>Der Ordner einer auszuliefernden Website; leer: die mitgelieferte.</translation>
    </message>
    <message>
        <source>The language it is written in, as a tag such as en or pt-BR.</source>
        <translation>Die Sprache der Texte, als Kürzel wie en oder pt-BR.</translation>
    </message>
    <message>
        <source>The port to listen on; 0 takes any free one.</source>
        <translation>Der Port, auf dem gelauscht wird; 0 nimmt einen freien.</translation>
    </message>
    <message>
        <source>The workspace&apos;s key, 64 hexadecimal digits; better kept in a file.</source>
        <translation>64 hexadezimale Ziffern; besser in einer Datei aufgehoben.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Trusted proxies</source>
        <translation>Vertraute Proxys</translation>
    </message>
    <message>
        <source>Websites whose pages may write through the API, such as https://example.com.</source>
        <translation>Websites, die über die API schreiben dürfen, etwa https://example.com.</translation>
    </message>
    <message>
        <source>What the portfolio is about, in a sentence, for feeds.</source>
        <translation>Wovon das Portfolio handelt, in einem Satz, für Feeds.</translation>
    </message>
    <message>
        <source>What the portfolio is called.</source>
        <translation>Wie das Portfolio heißt.</translation>
    </message>
    <message>
        <source>Where the website is, such as https://example.com; feeds and sitemap lead there. Empty: where they are asked for.</source>
        <translation>Wo die Website liegt, etwa https://example.com; Feeds und Sitemap führen dorthin. Leer: wo danach gefragt wird.</translation>
    </message>
    <message>
        <source>Where the website shows a project.</source>
        <translation>Wo die Website ein Projekt zeigt.</translation>
    </message>
    <message>
        <source>Where the website shows an article.</source>
        <translation>Wo die Website einen Artikel zeigt.</translation>
    </message>
    <message>
        <source>Whose portfolio it is, for feeds; the title when empty.</source>
        <translation>Wessen Portfolio es ist, für Feeds; leer: der Titel.</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>A port for plain HTTP that only leads to HTTPS, such as 80; 0: none.</source>
        <translation>Ein Port für unverschlüsseltes HTTP, der nur zu HTTPS führt, etwa 80; 0: keiner.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Folder of ACME challenges</source>
        <translation>Ordner der ACME-Prüfungen</translation>
    </message>
    <message>
        <source>For how long browsers that came by HTTPS insist on it; 0 asks for nothing. It cannot be taken back before that.</source>
        <translation>Wie lange Browser, die über HTTPS kamen, darauf bestehen; 0 verlangt nichts. Zurücknehmen lässt es sich vorher nicht.</translation>
    </message>
    <message>
        <source>HTTPS</source>
        <translation>HTTPS</translation>
    </message>
    <message>
        <source>Insist on HTTPS for</source>
        <translation>Auf HTTPS bestehen für</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>Redirect from port</source>
        <translation>Umleiten von Port</translation>
    </message>
    <message>
        <source>The PEM file with the certificate and its chain; with it the port speaks HTTPS alone.</source>
        <translation>Die PEM-Datei mit dem Zertifikat und seiner Kette; mit ihr spricht der Port nur HTTPS.</translation>
    </message>
    <message>
        <source>The PEM file with the certificate&apos;s private key, without a passphrase.</source>
        <translation>Die PEM-Datei mit dem privaten Schlüssel des Zertifikats, ohne Passphrase.</translation>
    </message>
    <message>
        <source>The webroot of an ACME client: the redirecting port serves .well-known/acme-challenge in it.</source>
        <translation>Das Webroot eines ACME-Clients: Der umleitende Port liefert .well-known/acme-challenge darin aus.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
</context>
<context>
    <name>SocialFacts</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>StatusLook</name>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
</context>
<context>
    <name>TokenText</name>
    <message>
        <source>Read drafts too</source>
        <translation>Auch Entwürfe lesen</translation>
    </message>
    <message>
        <source>Read and write</source>
        <translation>Lesen und schreiben</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Read what is published</source>
        <translation>Veröffentlichtes lesen</translation>
    </message>
    <message>
        <source>“%1” can now read and write</source>
        <translation>„%1“ darf jetzt lesen und schreiben</translation>
    </message>
    <message>
        <source>“%1” can now do everything</source>
        <translation>„%1“ darf jetzt alles</translation>
    </message>
    <message>
        <source>“%1” can now read drafts too</source>
        <translation>„%1“ darf jetzt auch Entwürfe lesen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>ValueText</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm:ss</source>
        <comment>date</comment>
        <translation>d. MMM yyyy, HH:mm:ss</translation>
    </message>
</context>
<context>
    <name>vitrine::app::SingleInstance</name>
    <message>
        <source>Vitrine has this workspace open already, but does not answer. Close that window, or end the program “vitrine”, and try again.</source>
        <translation>Vitrine hat diesen Arbeitsbereich schon geöffnet, antwortet aber nicht. Schließen Sie jenes Fenster oder beenden Sie das Programm „vitrine“ und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ActionRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::AppearancePanel</name>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Changes at once.</source>
        <translation>Ändert sich sofort.</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Text size of the editor</source>
        <translation>Textgröße im Editor</translation>
    </message>
    <message>
        <source>Of the source of texts, not of the preview.</source>
        <translation>Gilt für den Quelltext, nicht für die Vorschau.</translation>
    </message>
    <message>
        <source>Of words, dates and numbers.</source>
        <translation>Für Wörter, Daten und Zahlen.</translation>
    </message>
    <message>
        <source>Takes effect when the window is opened the next time.</source>
        <translation>Gilt, sobald das Fenster neu geöffnet wird.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Bewegung verringern</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Menus and lists appear without moving.</source>
        <translation>Menüs und Listen erscheinen ohne Bewegung.</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::BackupAge</name>
    <message>
        <source>Working on a backup</source>
        <translation>Sicherung in Arbeit</translation>
    </message>
    <message>
        <source>Looking for backups</source>
        <translation>Sicherungen werden gesucht</translation>
    </message>
    <message>
        <source>Never backed up</source>
        <translation>Noch nie gesichert</translation>
    </message>
    <message>
        <source>Make a backup in the settings</source>
        <translation>Sichern Sie in den Einstellungen</translation>
    </message>
    <message>
        <source>Backed up %1</source>
        <translation>Gesichert %1</translation>
    </message>
    <message>
        <source>Last backup %1</source>
        <translation>Letzte Sicherung %1</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::BackupCard</name>
    <message>
        <source>Last backup</source>
        <translation>Letzte Sicherung</translation>
    </message>
    <message>
        <source>Copying and checking</source>
        <translation>Kopieren und Prüfen</translation>
    </message>
    <message>
        <source>Checking the copy</source>
        <translation>Kopie wird geprüft</translation>
    </message>
    <message>
        <source>Bringing the copy up to date</source>
        <translation>Kopie wird aktualisiert</translation>
    </message>
    <message>
        <source>Putting the copy in place</source>
        <translation>Kopie wird eingesetzt</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>All backups</source>
        <translation>Alle Sicherungen</translation>
    </message>
    <message>
        <source>Free on the disk</source>
        <translation>Freier Speicherplatz</translation>
    </message>
    <message>
        <source>The backup failed</source>
        <translation>Die Sicherung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Wird nachgesehen</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Noch nie</translation>
    </message>
    <message>
        <source>A copy is made in a moment.</source>
        <translation>Eine Kopie ist schnell erstellt.</translation>
    </message>
    <message>
        <source>%1, checked</source>
        <translation>%1, geprüft</translation>
    </message>
    <message>
        <source>Backed up, %1</source>
        <translation>Gesichert, %1</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::BackupWork</name>
    <message>
        <source>Copying and checking a backup</source>
        <translation>Sicherung wird kopiert und geprüft</translation>
    </message>
    <message>
        <source>Checking a backup</source>
        <translation>Sicherung wird geprüft</translation>
    </message>
    <message>
        <source>Bringing a backup up to date</source>
        <translation>Sicherung wird aktualisiert</translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation>Sicherung wird wiederhergestellt</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::BringPage</name>
    <message>
        <source>Folder with Markdown</source>
        <translation>Ordner mit Markdown</translation>
    </message>
    <message>
        <source>What is your site called?</source>
        <translation>Wie heißt Ihre Website?</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>Leer beginnen</translation>
    </message>
    <message>
        <source>Write your first project right away.</source>
        <translation>Schreiben Sie gleich Ihr erstes Projekt.</translation>
    </message>
    <message>
        <source>Look around with demo content</source>
        <translation>Mit Demo-Inhalten umsehen</translation>
    </message>
    <message>
        <source>The projects and articles of a made-up studio. Delete them whenever you like.</source>
        <translation>Die Projekte und Artikel eines erdachten Studios. Löschen Sie sie, wann Sie möchten.</translation>
    </message>
    <message>
        <source>Import a folder of Markdown</source>
        <translation>Ordner mit Markdown importieren</translation>
    </message>
    <message>
        <source>From Hugo, Jekyll, Astro, Next.js or plain files. You check everything before it comes in.</source>
        <translation>Aus Hugo, Jekyll, Astro, Next.js oder einfachen Dateien. Sie prüfen alles, bevor es importiert wird.</translation>
    </message>
    <message>
        <source>You can change all of this later.</source>
        <translation>All das lässt sich später ändern.</translation>
    </message>
    <message>
        <source>Bring your content</source>
        <translation>Inhalte mitbringen</translation>
    </message>
    <message>
        <source>Read the folder</source>
        <translation>Ordner lesen</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>There is no folder like that that can be read.</source>
        <translation>Einen solchen Ordner, der sich lesen lässt, gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::BulkBar</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Set status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Other ways to change the status</source>
        <translation>Status anders ändern</translation>
    </message>
    <message>
        <source>Add a tag…</source>
        <translation>Schlagwort hinzufügen…</translation>
    </message>
    <message>
        <source>Remove a tag…</source>
        <translation>Schlagwort entfernen…</translation>
    </message>
    <message>
        <source>Publish %1</source>
        <translation>%1 veröffentlichen</translation>
    </message>
    <message>
        <source>Make %1 drafts</source>
        <translation>%1 zum Entwurf machen</translation>
    </message>
    <message>
        <source>Archive %1</source>
        <translation>%1 archivieren</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 gewählt</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Unpublish %1</source>
        <translation>%1 zurückziehen</translation>
    </message>
    <message>
        <source>Add a tag to all of them</source>
        <translation>Allen ein Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Remove a tag from all of them</source>
        <translation>Von allen ein Schlagwort entfernen</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::BulkFailuresDialog</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>One that is not there any more</source>
        <translation>Nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>Choose these</source>
        <translation>Diese wählen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::BulkPane</name>
    <message>
        <source>What you do now is done to all of them, and undone in one step. Esc chooses none.</source>
        <translation>Gilt für alle und ist in einem Schritt rückgängig zu machen. Esc hebt die Auswahl auf.</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 gewählt</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::CalendarBox</name>
    <message>
        <source>Pick a day for %1</source>
        <translation>Tag für %1 wählen</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::Chip</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 von %3</translation>
    </message>
    <message>
        <source>Delete removes it, F2 edits it</source>
        <translation>Entf entfernt, F2 bearbeitet</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ChipsField</name>
    <message>
        <source>Add, then Enter</source>
        <translation>Neu, dann Enter</translation>
    </message>
    <message>
        <source>Suggestions for %1</source>
        <translation>Vorschläge für %1</translation>
    </message>
    <message>
        <source>“%1” is there already.</source>
        <translation>„%1“ ist schon vorhanden.</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>1 result</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>%1 results</source>
        <translation>%1 Treffer</translation>
    </message>
    <message>
        <source>Projects and articles could not be searched. %1</source>
        <translation>Projekte und Artikel ließen sich nicht durchsuchen. %1</translation>
    </message>
    <message>
        <source>Projects and articles could not be searched</source>
        <translation>Projekte und Artikel ließen sich nicht durchsuchen</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
    <message>
        <source>Looking through projects and articles.</source>
        <translation>Projekte und Artikel werden durchsucht.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Kein Treffer für „%1“</translation>
    </message>
    <message>
        <source>Try fewer letters, or another word of the title.</source>
        <translation>Versuchen Sie weniger Buchstaben oder ein anderes Wort des Titels.</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::CompareBar</name>
    <message>
        <source>Previous change (P)</source>
        <translation>Vorherige Änderung (P)</translation>
    </message>
    <message>
        <source>Next change (N)</source>
        <translation>Nächste Änderung (N)</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Inline</source>
        <translation>Im Text</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 Änderungen</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::CompareChoices</name>
    <message>
        <source>The current version</source>
        <translation>Aktuelle Version</translation>
    </message>
    <message>
        <source>The version before it</source>
        <translation>Version davor</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ConflictCell</name>
    <message>
        <source>Nothing</source>
        <translation>Leer</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ConflictTable</name>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>%1, yours: %2</source>
        <translation>%1, Ihre Fassung: %2</translation>
    </message>
    <message>
        <source>%1, theirs: %2</source>
        <translation>%1, gespeicherte Fassung: %2</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ConflictView</name>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Yours, not saved yet</source>
        <translation>Ihre Fassung, ungespeichert</translation>
    </message>
    <message>
        <source>Saved v%1, %2</source>
        <translation>Gespeichert als v%1, %2</translation>
    </message>
    <message>
        <source>%1 (both alike)</source>
        <translation>%1 (beide gleich)</translation>
    </message>
    <message>
        <source>%1 (yours)</source>
        <translation>%1 (Ihre Fassung)</translation>
    </message>
    <message>
        <source>%1 (theirs)</source>
        <translation>%1 (gespeicherte Fassung)</translation>
    </message>
    <message>
        <source>1 place in a text</source>
        <translation>1 Stelle in einem Text</translation>
    </message>
    <message>
        <source>%1 places in texts</source>
        <translation>%1 Stellen in Texten</translation>
    </message>
    <message>
        <source>1 other change did not touch the same place and is already merged.</source>
        <translation>1 weitere Änderung betraf eine andere Stelle und ist schon zusammengeführt.</translation>
    </message>
    <message>
        <source>%1 other changes did not touch the same places and are already merged.</source>
        <translation>%1 weitere Änderungen betrafen andere Stellen und sind schon zusammengeführt.</translation>
    </message>
    <message>
        <source>Save as v%1</source>
        <translation>Als v%1 speichern</translation>
    </message>
    <message>
        <source>Comparing the texts</source>
        <translation>Texte werden verglichen</translation>
    </message>
    <message>
        <source>All is chosen.</source>
        <translation>Alles ist gewählt.</translation>
    </message>
    <message>
        <source>%1 of %2 chosen. Choose a side for “%3” to continue.</source>
        <translation>%1 von %2 gewählt. Weiter mit „%3“.</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ContentActionBar</name>
    <message>
        <source>Discard edits</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Other ways to publish</source>
        <translation>Anders veröffentlichen</translation>
    </message>
    <message>
        <source>Unpublish</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Zurück zum Entwurf</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>Planen…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>1 word.</source>
        <translation>1 Wort.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>%1 Not saved yet, kept on this computer.</source>
        <translation>%1 Noch nicht gespeichert, hier aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 Not saved yet.</source>
        <translation>%1 Noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1 Saved %2, later edits kept on this computer.</source>
        <translation>%1 Gespeichert %2, Späteres hier aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 Saved %2.</source>
        <translation>%1 Gespeichert %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n fields need attention before you can save</source>
        <translation>
            <numerusform>%n Feld vor dem Speichern prüfen</numerusform>
            <numerusform>%n Felder vor dem Speichern prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 needs attention before you can save</source>
        <translation>%1 vor dem Speichern prüfen</translation>
    </message>
    <message>
        <source>%1, in %2, needs attention before you can save</source>
        <translation>%1 (in %2) vor dem Speichern prüfen</translation>
    </message>
    <message>
        <source>%1 of %2 words selected.</source>
        <translation>%1 von %2 Wörtern gewählt.</translation>
    </message>
    <message>
        <source>No words yet.</source>
        <translation>Noch keine Wörter.</translation>
    </message>
    <message numerus="yes">
        <source>%1 words, %Ln min to read.</source>
        <translation>
            <numerusform>%1 Wörter, %Ln min Lesezeit.</numerusform>
            <numerusform>%1 Wörter, %Ln min Lesezeit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ContentActions</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Filter the list</source>
        <translation>Liste &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Edit the title</source>
        <translation>&amp;Titel bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>&amp;Veröffentlichen</translation>
    </message>
    <message>
        <source>&amp;Unpublish</source>
        <translation>&amp;Zurückziehen</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>A&amp;rchivieren</translation>
    </message>
    <message>
        <source>&amp;Schedule…</source>
        <translation>&amp;Planen…</translation>
    </message>
    <message>
        <source>&amp;Cancel schedule</source>
        <translation>Planung &amp;aufheben</translation>
    </message>
    <message>
        <source>Add a ta&amp;g…</source>
        <translation>Schlagwort hinzufü&amp;gen…</translation>
    </message>
    <message>
        <source>&amp;Remove a tag…</source>
        <translation>Schlagwort &amp;entfernen…</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>Ver&amp;lauf</translation>
    </message>
    <message>
        <source>Discard ed&amp;its</source>
        <translation>Änderungen ver&amp;werfen</translation>
    </message>
    <message>
        <source>&amp;Move to trash</source>
        <translation>&amp;In den Papierkorb</translation>
    </message>
    <message>
        <source>Show the &amp;list</source>
        <translation>&amp;Liste zeigen</translation>
    </message>
    <message>
        <source>List as &amp;cards</source>
        <translation>Liste als &amp;Karten</translation>
    </message>
    <message>
        <source>Next pro&amp;blem</source>
        <translation>&amp;Nächstes Problem</translation>
    </message>
    <message>
        <source>Source, &amp;preview or both</source>
        <translation>Quelltext, &amp;Vorschau oder beides</translation>
    </message>
    <message>
        <source>Find in the te&amp;xt…</source>
        <translation>Im Te&amp;xt suchen…</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ContentBanner</name>
    <message>
        <source>Your text is safe on this computer. Choose what to keep, then save it.</source>
        <translation>Ihr Text ist auf diesem Computer sicher. Wählen Sie, was bleibt, und speichern Sie dann.</translation>
    </message>
    <message>
        <source>Keep all mine</source>
        <translation>Alles von mir</translation>
    </message>
    <message>
        <source>Take all of v%1</source>
        <translation>Alles aus v%1</translation>
    </message>
    <message>
        <source>Your text is safe here. Look at both versions and choose what to keep.</source>
        <translation>Ihr Text ist hier sicher. Sehen Sie beide Fassungen an und wählen Sie, was bleibt.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Your edits are still here. Take it out of the trash to save them.</source>
        <translation>Ihre Änderungen sind noch da. Zum Speichern aus dem Papierkorb holen.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>Das ist nicht gelungen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Edits cannot be kept safe until they are saved.</source>
        <translation>Ungespeicherte Änderungen lassen sich nicht aufbewahren.</translation>
    </message>
    <message>
        <source>%1 Save as soon as you can.</source>
        <translation>%1 Speichern Sie so bald wie möglich.</translation>
    </message>
    <message>
        <source>Changed there, and taken over beside your edits: %1.</source>
        <translation>Dort geändert und neben Ihren Änderungen übernommen: %1.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Goes live %1, %2.</source>
        <translation>Geht online am %1, %2.</translation>
    </message>
    <message>
        <source>dddd d MMMM, HH:mm</source>
        <comment>date</comment>
        <translation>dddd, d. MMMM, HH:mm</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Jetzt veröffentlichen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Cancel schedule</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>in %1 days</source>
        <translation>in %1 Tagen</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ContentBulk</name>
    <message>
        <source>Undoing</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>It was stopped before all were done.</source>
        <translation>Abgebrochen, bevor alle an der Reihe waren.</translation>
    </message>
    <message>
        <source>%1 of %2 could not be changed back. %3</source>
        <translation>%1 von %2 ließen sich nicht zurücksetzen. %3</translation>
    </message>
    <message>
        <source>Wait until the other change is done.</source>
        <translation>Warten Sie, bis die andere Änderung fertig ist.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1, then it stopped: %2</source>
        <translation>%1, dann abgebrochen: %2</translation>
    </message>
    <message>
        <source>%1 could not be changed</source>
        <translation>%1 nicht geändert</translation>
    </message>
    <message>
        <source>%1, %2 could not be</source>
        <translation>%1, %2 nicht</translation>
    </message>
    <message>
        <source>Show which</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Abgebrochen: %1</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ContentEditor</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist geöffnet</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ContentFilterBar</name>
    <message>
        <source>Filter by tag</source>
        <translation>Nach Schlagwort filtern</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Not scheduled</source>
        <translation>Nicht geplant</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Unvollständig</translation>
    </message>
    <message>
        <source>Only what carries the tag</source>
        <translation>Nur mit dem Schlagwort</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ContentHeader</name>
    <message>
        <source>Show or hide the list</source>
        <translation>Liste zeigen oder verbergen</translation>
    </message>
    <message>
        <source>How often it was stored</source>
        <translation>Wie oft gespeichert wurde</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>Unsaved edits</source>
        <translation>Ungespeichert</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ContentLinks</name>
    <message>
        <source>Cop&amp;y as curl</source>
        <translation>Als &amp;cURL kopieren</translation>
    </message>
    <message>
        <source>Copied the link</source>
        <translation>Link kopiert</translation>
    </message>
    <message>
        <source>Copied a link that works for a week</source>
        <translation>Link kopiert, der eine Woche gilt</translation>
    </message>
    <message>
        <source>Copied the command</source>
        <translation>Befehl kopiert</translation>
    </message>
    <message>
        <source>Copied the command. Set VITRINE_TOKEN to a token first.</source>
        <translation>Befehl kopiert. Setzen Sie VITRINE_TOKEN zuvor auf ein Token.</translation>
    </message>
    <message>
        <source>It has an address once it is saved.</source>
        <translation>Eine Adresse gibt es nach dem Speichern.</translation>
    </message>
    <message>
        <source>The server is off. Start it, or say in Settings where the public site is.</source>
        <translation>Der Server ist aus. Starten Sie ihn oder geben Sie in den Einstellungen die öffentliche Adresse an.</translation>
    </message>
    <message>
        <source>The server is off. Start it to see a preview.</source>
        <translation>Der Server ist aus. Starten Sie ihn für eine Vorschau.</translation>
    </message>
    <message>
        <source>&amp;Open on the site</source>
        <translation>Auf der Website ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Open a preview</source>
        <translation>Vorschau ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Link &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy preview &amp;link</source>
        <translation>Vorschaulink &amp;kopieren</translation>
    </message>
    <message>
        <source>The server is off. Start it to read from the API.</source>
        <translation>Der Server ist aus. Starten Sie ihn, um aus der API zu lesen.</translation>
    </message>
    <message>
        <source>No browser could be started. The link can be copied.</source>
        <translation>Es ließ sich kein Browser starten. Der Link kann kopiert werden.</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>The page shows what is saved, without your edits since.</source>
        <translation>Die Seite zeigt den gespeicherten Stand, ohne Ihre Änderungen seitdem.</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ContentListModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1
Goes live %2
Changed %3</source>
        <translation>%1
Geht online: %2
Geändert: %3</translation>
    </message>
    <message>
        <source>%1
Changed %2</source>
        <translation>%1
Geändert: %2</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ContentListPanel</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Previous or next item</source>
        <translation>Vorheriger oder nächster Eintrag</translation>
    </message>
    <message>
        <source>First or last item</source>
        <translation>Erster oder letzter Eintrag</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Sorted by: %1</source>
        <translation>Sortiert nach: %1</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Die Liste ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>Als Liste</translation>
    </message>
    <message>
        <source>As cards</source>
        <translation>Als Karten</translation>
    </message>
    <message>
        <source>Choose a range</source>
        <translation>Bereich wählen</translation>
    </message>
    <message>
        <source>Add or leave out one</source>
        <translation>Eintrag hinzunehmen oder weglassen</translation>
    </message>
    <message>
        <source>Edit the item</source>
        <translation>Eintrag bearbeiten</translation>
    </message>
    <message>
        <source>Choose no longer several</source>
        <translation>Mehrfachauswahl aufheben</translation>
    </message>
    <message>
        <source>To move items, sort the list by “%1” first.</source>
        <translation>Zum Verschieben die Liste erst nach „%1“ sortieren.</translation>
    </message>
    <message>
        <source>To move items, clear the filters first.</source>
        <translation>Zum Verschieben erst die Filter aufheben.</translation>
    </message>
    <message>
        <source>Try fewer letters, another status or tag.</source>
        <translation>Versuchen Sie weniger Buchstaben, einen anderen Status oder ein anderes Schlagwort.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>%1, %2 selected</source>
        <translation>%1, %2 gewählt</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ContentPage</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ContentReorder</name>
    <message>
        <source>Move up in your order</source>
        <translation>In eigener Reihenfolge nach oben</translation>
    </message>
    <message>
        <source>Move down in your order</source>
        <translation>In eigener Reihenfolge nach unten</translation>
    </message>
    <message>
        <source>moving %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>“%1” stands at %2 of %3</source>
        <translation>„%1“ steht an Stelle %2 von %3</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ContentSession</name>
    <message>
        <source>%1 copy</source>
        <translation>%1 (Kopie)</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ContentTabs</name>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Search &amp; social</source>
        <translation>Suche &amp; Social Media</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ContentUndo</name>
    <message>
        <source>edit of %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>unpublish</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>change of status</source>
        <translation>Status ändern</translation>
    </message>
    <message>
        <source>restore of version %1</source>
        <translation>Version %1 wiederherstellen</translation>
    </message>
    <message>
        <source>It could not be opened.</source>
        <translation>Es ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <source>It was edited since.</source>
        <translation>Seither wurde weiter bearbeitet.</translation>
    </message>
    <message>
        <source>discard of edits</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Save or discard the open edits first.</source>
        <translation>Speichern oder verwerfen Sie zuerst die offenen Änderungen.</translation>
    </message>
    <message>
        <source>Edits to “%1” discarded</source>
        <translation>Änderungen an „%1“ verworfen</translation>
    </message>
    <message>
        <source>move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>“%1” moved to trash</source>
        <translation>„%1“ in den Papierkorb verschoben</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::CustomFieldRow</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Not public: the name begins with _</source>
        <translation>Nicht öffentlich: Der Name beginnt mit _</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder Nein</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>“%1” needs a number, such as 12 or 1.5.</source>
        <translation>„%1“ braucht eine Zahl, etwa 12 oder 1.5.</translation>
    </message>
    <message>
        <source>“%1” is not JSON, such as [1, 2] or {&quot;a&quot;: 1}.</source>
        <translation>„%1“ ist kein JSON, etwa [1, 2] oder {&quot;a&quot;: 1}.</translation>
    </message>
    <message>
        <source>Name of custom field %1</source>
        <translation>Name des eigenen Feldes %1</translation>
    </message>
    <message>
        <source>Kind of custom field %1</source>
        <translation>Art des eigenen Feldes %1</translation>
    </message>
    <message>
        <source>Value of custom field %1</source>
        <translation>Wert des eigenen Feldes %1</translation>
    </message>
    <message>
        <source>Remove custom field %1</source>
        <translation>Eigenes Feld %1 entfernen</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::CustomFieldsField</name>
    <message>
        <source>Add field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>Edit as JSON</source>
        <translation>Als JSON bearbeiten</translation>
    </message>
    <message>
        <source>%1 as JSON</source>
        <translation>%1 als JSON</translation>
    </message>
    <message>
        <source>A custom field needs a name.</source>
        <translation>Ein eigenes Feld braucht einen Namen.</translation>
    </message>
    <message>
        <source>There are two fields called “%1”.</source>
        <translation>Zwei Felder heißen „%1“.</translation>
    </message>
    <message>
        <source>Edit as fields</source>
        <translation>Als Felder bearbeiten</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::DashboardPage</name>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>More to make</source>
        <translation>Weiteres erstellen</translation>
    </message>
    <message>
        <source>The workspace could not be read.</source>
        <translation>Der Arbeitsbereich ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>date</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::DateField</name>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>There is no such day; write it as 2026-11-20.</source>
        <translation>Diesen Tag gibt es nicht; schreiben Sie ihn wie 2026-11-20.</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::DiffView</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>Nachher: %1</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::EditRecovery</name>
    <message>
        <source>discard of kept edits</source>
        <translation>Aufbewahrte Änderungen verwerfen</translation>
    </message>
    <message>
        <source>The edits could not be opened.</source>
        <translation>Die Änderungen ließen sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Discard the edits where they are open.</source>
        <translation>Verwerfen Sie die Änderungen dort, wo sie geöffnet sind.</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ExchangeActions</name>
    <message>
        <source>Choose the folder to import from</source>
        <translation>Ordner für den Import wählen</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Bericht zeigen</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n item(s) to %1</source>
        <translation>
            <numerusform>%n Eintrag nach %1 exportiert</numerusform>
            <numerusform>%n Einträge nach %1 exportiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported to %1, but %n file(s) are missing. %2</source>
        <translation>
            <numerusform>Nach %1 exportiert, aber %n Datei fehlt. %2</numerusform>
            <numerusform>Nach %1 exportiert, aber %n Dateien fehlen. %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ExportDialog</name>
    <message>
        <source>A folder of Markdown with its pictures</source>
        <translation>Ein Ordner mit Markdown und Bildern</translation>
    </message>
    <message>
        <source>One file of JSON</source>
        <translation>Eine JSON-Datei</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Site generators read it, and an import brings it back as it was.</source>
        <translation>Website-Generatoren lesen ihn, und ein Import bringt alles zurück, wie es war.</translation>
    </message>
    <message>
        <source>All fields of all items, for programs. Pictures stay where they are.</source>
        <translation>Alle Felder aller Einträge, für Programme. Die Bilder bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Choose the folder to export into</source>
        <translation>Ordner für den Export wählen</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::FilterChip</name>
    <message>
        <source>Remove the filter %1 %2</source>
        <translation>Filter %1 %2 entfernen</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorherige Stelle</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>All</source>
        <comment>replaces all places</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>&amp;Find in the text…</source>
        <translation>Im Text s&amp;uchen…</translation>
    </message>
    <message>
        <source>&amp;Replace in the text…</source>
        <translation>Im Text erset&amp;zen…</translation>
    </message>
    <message>
        <source>Next place that was found</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Previous place that was found</source>
        <translation>Vorherige Fundstelle</translation>
    </message>
    <message>
        <source>None</source>
        <comment>places of a text that is looked for</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>which of the places of a text</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation>
            <numerusform>%Ln ersetzt</numerusform>
            <numerusform>%Ln ersetzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitrine::ui::FolderPage</name>
    <message>
        <source>File of the backup</source>
        <translation>Datei der Sicherung</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Open it instead</source>
        <translation>Stattdessen öffnen</translation>
    </message>
    <message>
        <source>Start a new workspace</source>
        <translation>Neuen Arbeitsbereich beginnen</translation>
    </message>
    <message>
        <source>An empty portfolio. You can bring content in the next step.</source>
        <translation>Ein leeres Portfolio. Inhalte können Sie im nächsten Schritt mitbringen.</translation>
    </message>
    <message>
        <source>Open a workspace I already have</source>
        <translation>Vorhandenen Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>From this computer or a disk. A folder with a vitrine.db file in it.</source>
        <translation>Von diesem Computer oder einem Datenträger. Ein Ordner, der eine Datei vitrine.db enthält.</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Aus einer Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>From a copy that Vitrine made: a file such as backup-20261120.db.</source>
        <translation>Aus einer Kopie, die Vitrine erstellt hat: eine Datei wie backup-20261120.db.</translation>
    </message>
    <message>
        <source>Everything lives in this one folder: the database, your pictures and the settings. Copy it and you have copied your site.</source>
        <translation>Alles liegt in diesem einen Ordner: die Datenbank, Ihre Bilder und die Einstellungen. Wer ihn kopiert, hat die ganze Website kopiert.</translation>
    </message>
    <message>
        <source>Choose a folder for your workspace</source>
        <translation>Ordner für Ihren Arbeitsbereich wählen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Use %1 instead</source>
        <translation>Stattdessen %1 verwenden</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::GalleryField</name>
    <message>
        <source>Drop pictures here, or paste one</source>
        <translation>Bilder hier ablegen oder eines einfügen</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>Bilder hinzufügen…</translation>
    </message>
    <message>
        <source>Add by address</source>
        <translation>Per Adresse hinzufügen</translation>
    </message>
    <message>
        <source>There is room for %1 pictures. The others are kept in the workspace, but not shown here.</source>
        <translation>Hier ist Platz für %1 Bilder. Die übrigen bleiben im Arbeitsbereich, werden hier aber nicht gezeigt.</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::GalleryRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, picture %2 of %3</source>
        <translation>%1, Bild %2 von %3</translation>
    </message>
    <message>
        <source>%1, picture %2 of %3: %4</source>
        <translation>%1, Bild %2 von %3: %4</translation>
    </message>
    <message>
        <source>Picture %1, %2</source>
        <translation>Bild %1, %2</translation>
    </message>
    <message>
        <source>Move picture %1 up</source>
        <translation>Bild %1 nach oben</translation>
    </message>
    <message>
        <source>Move picture %1 down</source>
        <translation>Bild %1 nach unten</translation>
    </message>
    <message>
        <source>Remove picture %1</source>
        <translation>Bild %1 entfernen</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::HistoryView</name>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>1 version</source>
        <translation>1 Version</translation>
    </message>
    <message>
        <source>%1 versions</source>
        <translation>%1 Versionen</translation>
    </message>
    <message>
        <source>%1, on the site now</source>
        <translation>%1, jetzt auf der Website</translation>
    </message>
    <message>
        <source>Restore %1 of v%2</source>
        <translation>%1 aus v%2 wiederherstellen</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Keine Unterschiede</translation>
    </message>
    <message>
        <source>These versions have the same values in every field.</source>
        <translation>Diese Versionen haben in jedem Feld die gleichen Werte.</translation>
    </message>
    <message>
        <source>The first version</source>
        <translation>Die erste Version</translation>
    </message>
    <message>
        <source>There is none before it to compare it with.</source>
        <translation>Davor gibt es keine, mit der sie sich vergleichen ließe.</translation>
    </message>
    <message>
        <source>The versions could not be read</source>
        <translation>Die Versionen ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Restore v%1</source>
        <translation>v%1 wiederherstellen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restoring makes a new version, v%1, which is on the site at once.</source>
        <translation>Ergibt eine neue Version, v%1, die sofort online ist.</translation>
    </message>
    <message>
        <source>Restoring makes a new version, v%1. Nothing is published until you say so.</source>
        <translation>Ergibt eine neue Version, v%1. Veröffentlicht wird dabei nichts.</translation>
    </message>
    <message>
        <source>Both sides are the same version. Choose another one to compare with.</source>
        <translation>Auf beiden Seiten steht die gleiche Version. Wählen Sie eine andere zum Vergleichen.</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ImageField</name>
    <message>
        <source>Drop or paste a picture here</source>
        <translation>Bild hier ablegen oder einfügen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Use an address</source>
        <translation>Adresse verwenden</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>One picture belongs here: the first of them was taken.</source>
        <translation>Hierher gehört nur ein Bild; das erste wurde übernommen.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen…</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ImportDialog</name>
    <message>
        <source>Choose another folder…</source>
        <translation>Anderen Ordner wählen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ImportReportView</name>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation>Bericht des Imports</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Import.txt</source>
        <translation>Import.txt</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ImportTable</name>
    <message>
        <source>Set for all…</source>
        <translation>Für alle festlegen…</translation>
    </message>
    <message>
        <source>Which rows are shown</source>
        <translation>Welche Zeilen gezeigt werden</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>What comes in</source>
        <translation>Was importiert wird</translation>
    </message>
    <message>
        <source>Take in or leave out</source>
        <translation>Übernehmen oder auslassen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Make them projects</source>
        <translation>Zu Projekten machen</translation>
    </message>
    <message>
        <source>Make them articles</source>
        <translation>Zu Artikeln machen</translation>
    </message>
    <message>
        <source>Publish them</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Make them drafts</source>
        <translation>Zu Entwürfen machen</translation>
    </message>
    <message>
        <source>Archive them</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Take them in</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Set for the chosen…</source>
        <translation>Für gewählte festlegen…</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Need attention %1</source>
        <translation>Zu prüfen %1</translation>
    </message>
    <message>
        <source>Ready %1</source>
        <translation>Bereit %1</translation>
    </message>
    <message>
        <source>Left out %1</source>
        <translation>Ausgelassen %1</translation>
    </message>
    <message>
        <source>No Markdown files here</source>
        <translation>Keine Markdown-Dateien</translation>
    </message>
    <message>
        <source>Vitrine reads files that end in .md, .markdown or .mdx.</source>
        <translation>Vitrine liest Dateien, die auf .md, .markdown oder .mdx enden.</translation>
    </message>
    <message>
        <source>No row is like that</source>
        <translation>Keine passende Zeile</translation>
    </message>
    <message>
        <source>Other rows are hidden by the filter.</source>
        <translation>Andere Zeilen sind durch den Filter verborgen.</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Alle Zeilen zeigen</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ImportTableModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ImportView</name>
    <message>
        <source>Continue in the background</source>
        <translation>Im Hintergrund fortsetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import the rest</source>
        <translation>Rest importieren</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Reading the folder</source>
        <translation>Ordner wird gelesen</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import läuft</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Check the import</source>
        <translation>Import prüfen</translation>
    </message>
    <message>
        <source>You can cancel at any time; what came in stays, and the next import goes on from there.</source>
        <translation>Sie können jederzeit abbrechen; was importiert ist, bleibt, und der nächste Import macht dort weiter.</translation>
    </message>
    <message numerus="yes">
        <source>Vitrine read %n file(s) in %1. Correct a cell by typing in it; nothing is copied yet.</source>
        <translation>
            <numerusform>Vitrine hat %n Datei in %1 gelesen. Berichtigen Sie eine Zelle, indem Sie hineinschreiben; noch ist nichts kopiert.</numerusform>
            <numerusform>Vitrine hat %n Dateien in %1 gelesen. Berichtigen Sie eine Zelle, indem Sie hineinschreiben; noch ist nichts kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Aus %1</translation>
    </message>
    <message>
        <source>The folder cannot be imported</source>
        <translation>Der Ordner lässt sich nicht importieren</translation>
    </message>
    <message>
        <source>Reading was cancelled</source>
        <translation>Das Lesen wurde abgebrochen</translation>
    </message>
    <message>
        <source>Nothing was copied.</source>
        <translation>Nichts wurde kopiert.</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Anderen Ordner wählen</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 von %2 Dateien</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>Dateien werden gesucht</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) need a correction or must be left out.</source>
        <translation>
            <numerusform>%n Zeile muss berichtigt oder ausgelassen werden.</numerusform>
            <numerusform>%n Zeilen müssen berichtigt oder ausgelassen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out %1 and import %2</source>
        <translation>%1 auslassen und %2 importieren</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::LinksField</name>
    <message>
        <source>Add link</source>
        <translation>Link hinzufügen</translation>
    </message>
    <message>
        <source>Adds a row. A pasted address makes a whole link.</source>
        <translation>Fügt eine Zeile hinzu. Eine eingefügte Adresse ergibt einen ganzen Link.</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::MainWindow</name>
    <message>
        <source>%1 – Vitrine</source>
        <translation>%1 – Vitrine</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>Arbeitsbereich ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Ne&amp;w workspace…</source>
        <translation>Neuer &amp;Arbeitsbereich…</translation>
    </message>
    <message>
        <source>&amp;Forget recent workspaces</source>
        <translation>Letzte Arbeitsbereiche &amp;vergessen</translation>
    </message>
    <message>
        <source>Choose the folder of a workspace</source>
        <translation>Ordner eines Arbeitsbereichs wählen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Search or run a command</source>
        <translation>&amp;Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>%1 was cancelled</source>
        <translation>%1 abgebrochen</translation>
    </message>
    <message>
        <source>Edits &amp;kept from before…</source>
        <translation>Auf&amp;bewahrte Änderungen…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::MarkdownCommands</name>
    <message>
        <source>Name</source>
        <comment>head of a new table&apos;s first column</comment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>head of a new table&apos;s second column</comment>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::MarkdownEditor</name>
    <message>
        <source>Tab moves items of lists. Escape and then Tab leaves the text.</source>
        <translation>Tab rückt Listenpunkte ein. Esc, dann Tab verlässt den Text.</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::MarkdownPane</name>
    <message>
        <source>Text in Markdown</source>
        <translation>Text in Markdown</translation>
    </message>
    <message>
        <source>Preview of the text</source>
        <translation>Vorschau des Textes</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>As on a desk</source>
        <translation>Wie am Computer</translation>
    </message>
    <message>
        <source>As on a phone</source>
        <translation>Wie am Telefon</translation>
    </message>
    <message>
        <source>Not every picture could be added.</source>
        <translation>Nicht jedes Bild ließ sich hinzufügen.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::MarkdownPictures</name>
    <message>
        <source>Adding pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::MarkdownToolBar</name>
    <message>
        <source>Move items of a list in</source>
        <translation>Listenpunkte einrücken</translation>
    </message>
    <message>
        <source>Move items of a list out</source>
        <translation>Listenpunkte ausrücken</translation>
    </message>
    <message>
        <source>Leave the text</source>
        <translation>Text verlassen</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>&amp;Numbered list</source>
        <translation>&amp;Nummerierte Liste</translation>
    </message>
    <message>
        <source>&amp;Task list</source>
        <translation>&amp;Aufgabenliste</translation>
    </message>
    <message>
        <source>&amp;Strikethrough</source>
        <translation>&amp;Durchgestrichen</translation>
    </message>
    <message>
        <source>T&amp;able</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>More for the text</source>
        <translation>Mehr für den Text</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::MomentField</name>
    <message>
        <source>YYYY-MM-DD HH:MM</source>
        <translation>JJJJ-MM-TT HH:MM</translation>
    </message>
    <message>
        <source>There is no such time; write it as 2026-11-20 09:40.</source>
        <translation>Diesen Zeitpunkt gibt es nicht; schreiben Sie ihn wie 2026-11-20 09:40.</translation>
    </message>
    <message>
        <source>%1, time of this computer (%2)</source>
        <translation>%1, Zeit dieses Computers (%2)</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy, HH:mm</source>
        <comment>date</comment>
        <translation>dddd, d. MMMM yyyy, HH:mm</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::NavigationBar</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::NewTokenDialog</name>
    <message>
        <source>Create token</source>
        <translation>Token erstellen</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>Neues Token</translation>
    </message>
    <message>
        <source>Site build</source>
        <translation>Website-Build</translation>
    </message>
    <message>
        <source>After 30 days</source>
        <translation>Nach 30 Tagen</translation>
    </message>
    <message>
        <source>After 90 days</source>
        <translation>Nach 90 Tagen</translation>
    </message>
    <message>
        <source>After a year</source>
        <translation>Nach einem Jahr</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Give each program its own, so that one can be revoked alone.</source>
        <translation>Je Programm ein eigenes, dann ist jedes einzeln widerrufbar.</translation>
    </message>
    <message>
        <source>Say what the token is for.</source>
        <translation>Sagen Sie, wofür das Token ist.</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ObjectsField</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ObjectsRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>Remove number %1</source>
        <translation>Nummer %1 entfernen</translation>
    </message>
    <message>
        <source>Drag to move number %1, or press Alt and an arrow</source>
        <translation>Nummer %1 durch Ziehen verschieben oder mit Alt und einer Pfeiltaste</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::OverviewCards</name>
    <message>
        <source>Needs attention</source>
        <translation>Zu erledigen</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Nothing is waiting for its time.</source>
        <translation>Nichts wartet auf seinen Termin.</translation>
    </message>
    <message>
        <source>Drafts waiting</source>
        <translation>Offene Entwürfe</translation>
    </message>
    <message>
        <source>No draft is waiting.</source>
        <translation>Kein Entwurf ist offen.</translation>
    </message>
    <message>
        <source>Recent changes</source>
        <translation>Letzte Änderungen</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Nichts zu erledigen</translation>
    </message>
    <message>
        <source>All that is online has cover, summary and alternative text.</source>
        <translation>Was online ist, hat Titelbild, Kurzfassung und Alternativtext.</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>Add your first project</source>
        <translation>Das erste Projekt anlegen</translation>
    </message>
    <message>
        <source>A piece of work that your site shows.</source>
        <translation>Eine Arbeit, die Ihre Website zeigt.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Write an article</source>
        <translation>Einen Artikel schreiben</translation>
    </message>
    <message>
        <source>A text that your site publishes.</source>
        <translation>Ein Text, den Ihre Website veröffentlicht.</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Neuer Artikel</translation>
    </message>
    <message>
        <source>Say what your site is called</source>
        <translation>Die Website benennen</translation>
    </message>
    <message>
        <source>Feeds and previews use it, and where it is.</source>
        <translation>Für Feeds und Vorschauen.</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Let your website in</source>
        <translation>Die Website anbinden</translation>
    </message>
    <message>
        <source>With a token it reads drafts too.</source>
        <translation>Mit einem Token liest sie auch Entwürfe.</translation>
    </message>
    <message>
        <source>Make a token</source>
        <translation>Token erstellen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, edited %2</source>
        <translation>%1, bearbeitet %2</translation>
    </message>
    <message>
        <source>ddd d MMM, HH:mm</source>
        <comment>date</comment>
        <translation>ddd d. MMM, HH:mm</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::PaletteFooter</name>
    <message>
        <source>move</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>run</source>
        <translation>ausführen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <translation>schließen</translation>
    </message>
    <message>
        <source>commands only</source>
        <translation>nur Befehle</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::PaletteList</name>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::PictureField</name>
    <message>
        <source>The clipboard holds no picture. Copy one, then paste it here.</source>
        <translation>Die Zwischenablage enthält kein Bild. Kopieren Sie eines und fügen Sie es dann hier ein.</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::PictureFrame</name>
    <message>
        <source>Adding…</source>
        <translation>Wird hinzugefügt…</translation>
    </message>
    <message>
        <source>Shown from its address</source>
        <translation>Direkt von der Adresse gezeigt</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>Keine Vorschau</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::PictureIntake</name>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>Adding pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Bild hinzufügen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Adding %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) added. Choose them where you want them.</source>
        <translation>
            <numerusform>%n Bild hinzugefügt. Wählen Sie es dort, wo es stehen soll.</numerusform>
            <numerusform>%n Bilder hinzugefügt. Wählen Sie sie dort, wo sie stehen sollen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitrine::ui::PicturePicker</name>
    <message>
        <source>From this computer…</source>
        <translation>Von diesem Computer…</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Search pictures by name</source>
        <translation>Bilder nach Namen suchen</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Nach Namen suchen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The pictures cannot be read</source>
        <translation>Die Bilder ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>No picture has such a name</source>
        <translation>Kein Bild heißt so</translation>
    </message>
    <message>
        <source>Search for another word, or add the picture from this computer.</source>
        <translation>Suchen Sie nach einem anderen Wort oder fügen Sie das Bild von diesem Computer hinzu.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Noch keine Bilder</translation>
    </message>
    <message>
        <source>Drop pictures here, paste one, or choose files.</source>
        <translation>Legen Sie Bilder hier ab, fügen Sie eines ein oder wählen Sie Dateien.</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Wird hinzugefügt…</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) selected</source>
        <translation>
            <numerusform>%n Bild gewählt</numerusform>
            <numerusform>%n Bilder gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures can also be dropped or pasted here.</source>
        <translation>Bilder lassen sich hier auch ablegen oder einfügen.</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ProblemPage</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Choose another workspace</source>
        <translation>Anderen Arbeitsbereich wählen</translation>
    </message>
    <message>
        <source>“%1” is not there</source>
        <translation>„%1“ ist nicht vorhanden</translation>
    </message>
    <message>
        <source>The database of “%1” is damaged</source>
        <translation>Die Datenbank von „%1“ ist beschädigt</translation>
    </message>
    <message>
        <source>“%1” belongs to a newer Vitrine</source>
        <translation>„%1“ gehört zu einem neueren Vitrine</translation>
    </message>
    <message>
        <source>Another program is using “%1”</source>
        <translation>Ein anderes Programm verwendet „%1“</translation>
    </message>
    <message>
        <source>“%1” cannot be written</source>
        <translation>„%1“ lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>“%1” cannot be opened</source>
        <translation>„%1“ lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>If it is on a disk that can be pulled out or on another computer, connect that and try again.</source>
        <translation>Liegt er auf einem abziehbaren Datenträger oder einem anderen Computer, verbinden Sie diesen und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>A backup can take its place. The damaged database is kept beside it; pictures and settings stay.</source>
        <translation>Eine Sicherung kann an ihre Stelle treten. Die beschädigte Datenbank wird daneben aufbewahrt; Bilder und Einstellungen bleiben.</translation>
    </message>
    <message>
        <source>Install that version of Vitrine and start it. Nothing was changed.</source>
        <translation>Installieren Sie diese Version von Vitrine und starten Sie sie. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>Schließen Sie das andere Programm und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Choose a backup…</source>
        <translation>Sicherung wählen…</translation>
    </message>
    <message>
        <source>Restore the backup from %1</source>
        <translation>Sicherung wiederherstellen (%1)</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Sicherung wählen</translation>
    </message>
    <message>
        <source>Backups (*.db);;All files (*)</source>
        <translation>Sicherungen (*.db);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::RecoveryDialog</name>
    <message>
        <source>Stored now</source>
        <translation>Jetzt gespeichert</translation>
    </message>
    <message>
        <source>Your edits</source>
        <translation>Ihre Änderungen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Edits that were not saved</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>The program ended before they were saved. They are kept until you decide.</source>
        <translation>Das Programm endete, bevor sie gespeichert wurden. Sie bleiben, bis Sie entscheiden.</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Edited %1: %2</source>
        <translation>Bearbeitet %1: %2</translation>
    </message>
    <message>
        <source>Edits to “%1” were not saved</source>
        <translation>Änderungen an „%1“ wurden nicht gespeichert</translation>
    </message>
    <message>
        <source>Edits to %1 items were not saved</source>
        <translation>Änderungen an %1 Einträgen wurden nicht gespeichert</translation>
    </message>
    <message>
        <source>It is no longer there. Restored, it can be taken out of the trash.</source>
        <translation>Es ist nicht mehr da. Wiederhergestellt lässt es sich aus dem Papierkorb holen.</translation>
    </message>
    <message>
        <source>It was saved elsewhere since. You will see both versions and choose.</source>
        <translation>Es wurde seither anderswo gespeichert. Sie sehen beide Fassungen und wählen.</translation>
    </message>
    <message>
        <source>Stored now, v%1</source>
        <translation>Jetzt gespeichert, v%1</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Your edits, %1</source>
        <translation>Ihre Änderungen, %1</translation>
    </message>
    <message>
        <source>What is stored could not be read. %1</source>
        <translation>Das Gespeicherte ließ sich nicht lesen. %1</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::RefusalNote</name>
    <message numerus="yes">
        <source>%n more file(s) were not taken.</source>
        <translation>
            <numerusform>%n weitere Datei wurde nicht übernommen.</numerusform>
            <numerusform>%n weitere Dateien wurden nicht übernommen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitrine::ui::RelationPicker</name>
    <message>
        <source>Projects that fit</source>
        <translation>Passende Projekte</translation>
    </message>
    <message>
        <source>Add a project by its title</source>
        <translation>Projekt nach Titel hinzufügen</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::RelationRow</name>
    <message>
        <source>How this project stands to %1</source>
        <translation>Wie dieses Projekt zu %1 steht</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Remove the relation to %1</source>
        <translation>Beziehung zu %1 entfernen</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>Im Papierkorb</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::RestartBar</name>
    <message>
        <source>Restart the server</source>
        <translation>Server neu starten</translation>
    </message>
    <message>
        <source>Changes are felt when the server starts.</source>
        <translation>Änderungen wirken, sobald der Server startet.</translation>
    </message>
    <message>
        <source>1 change is felt after the server restarts.</source>
        <translation>1 Änderung wirkt nach dem Neustart des Servers.</translation>
    </message>
    <message>
        <source>%1 changes are felt after the server restarts.</source>
        <translation>%1 Änderungen wirken nach dem Neustart des Servers.</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::RowsCard</name>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ScheduleDialog</name>
    <message>
        <source>Schedule</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>When is “%1” published?</source>
        <translation>Wann wird „%1“ veröffentlicht?</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>It goes live by itself on %1 while Vitrine runs here or on the host.</source>
        <translation>Geht von selbst online am %1, wenn Vitrine dann hier oder auf dem Host läuft.</translation>
    </message>
    <message>
        <source>That time has passed. Choose one that is ahead, or publish it now.</source>
        <translation>Dieser Zeitpunkt ist vorbei. Wählen Sie einen künftigen oder veröffentlichen Sie jetzt.</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy, HH:mm</source>
        <comment>date</comment>
        <translation>dddd, d. MMMM yyyy, HH:mm</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::SearchButton</name>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::SearchPreview</name>
    <message>
        <source>%1. </source>
        <translation>%1. </translation>
    </message>
    <message>
        <source>Without a description, search engines choose words from the text.</source>
        <translation>Ohne Beschreibung wählen Suchmaschinen Wörter aus dem Text.</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ServerCard</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Finishing what runs</source>
        <translation>Laufendes wird beendet</translation>
    </message>
    <message>
        <source>Could not start</source>
        <translation>Start fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>The website gets no answers.</source>
        <translation>Die Website erhält keine Antworten.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::SettingRow</name>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Set by environment:</source>
        <translation>Durch die Umgebung gesetzt:</translation>
    </message>
    <message>
        <source>Set on the command line:</source>
        <translation>Auf der Befehlszeile gesetzt:</translation>
    </message>
    <message>
        <source>Never shown. Set it in:</source>
        <translation>Wird nie gezeigt. Zu setzen in:</translation>
    </message>
    <message>
        <source>Changed. Default: %1.</source>
        <translation>Geändert. Standard: %1.</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::SettingsList</name>
    <message>
        <source>Show only changed</source>
        <translation>Nur Geändertes zeigen</translation>
    </message>
    <message>
        <source>Found for “%1”</source>
        <translation>Gefunden für „%1“</translation>
    </message>
    <message>
        <source>Nothing was changed here</source>
        <translation>Hier wurde nichts geändert</translation>
    </message>
    <message>
        <source>Everything is as it came.</source>
        <translation>Alles ist noch im Ausgangszustand.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>No setting matches</source>
        <translation>Keine Einstellung passt</translation>
    </message>
    <message>
        <source>Try fewer letters.</source>
        <translation>Versuchen Sie weniger Buchstaben.</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::SettingsPage</name>
    <message>
        <source>&amp;Find a setting</source>
        <translation>Einstellung &amp;finden</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Server and API</source>
        <translation>Server und API</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>API access revoke password secret</source>
        <translation>API Zugriff Zugang widerrufen Passwort Kennwort geheim Schlüssel</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>folder size disk backup restore title</source>
        <translation>Ordner Größe Datenträger Speicherplatz Sicherung wiederherstellen Titel</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>theme dark light language text size motion</source>
        <translation>Farbschema Design dunkel hell Sprache Textgröße Schrift Bewegung</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung finden</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>Bereiche der Einstellungen</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ShortcutsDialog</name>
    <message>
        <source>In a list</source>
        <translation>In einer Liste</translation>
    </message>
    <message>
        <source>In a text</source>
        <translation>In einem Text</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of pages</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::SlugField</name>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>The old address, %1, keeps leading here.</source>
        <translation>Die alte Adresse, %1, führt weiterhin hierher.</translation>
    </message>
    <message>
        <source>The address will be %1</source>
        <translation>Die Adresse lautet dann %1</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::SocialTab</name>
    <message>
        <source>Search title</source>
        <translation>Titel für die Suche</translation>
    </message>
    <message>
        <source>Left empty, the title is used.</source>
        <translation>Bleibt es leer, gilt der Titel.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Left empty, the summary is used.</source>
        <translation>Bleibt es leer, gilt die Kurzfassung.</translation>
    </message>
    <message>
        <source>Social image</source>
        <translation>Bild für Social Media</translation>
    </message>
    <message>
        <source>An address; left empty, the cover is used.</source>
        <translation>Eine Adresse; bleibt es leer, gilt das Titelbild.</translation>
    </message>
    <message>
        <source>Search result</source>
        <translation>Suchergebnis</translation>
    </message>
    <message>
        <source>Social card</source>
        <translation>Social-Media-Karte</translation>
    </message>
    <message>
        <source>Large card</source>
        <translation>Große Karte</translation>
    </message>
    <message>
        <source>Small card</source>
        <translation>Kleine Karte</translation>
    </message>
    <message>
        <source>Search engines cut after about %1.</source>
        <translation>Suchmaschinen kürzen nach etwa %1 Zeichen.</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::SpellChecker</name>
    <message>
        <source>“%1” counts as right until the program ends, but could not be kept in %2: %3</source>
        <translation>„%1“ gilt bis zum Ende des Programms als richtig, ließ sich aber nicht in %2 aufbewahren: %3</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::SpellingMenu</name>
    <message>
        <source>Suggest another spelling</source>
        <translation>Andere Schreibweise vorschlagen</translation>
    </message>
    <message>
        <source>Looking for suggestions</source>
        <translation>Vorschläge werden gesucht</translation>
    </message>
    <message>
        <source>&amp;Add “%1” to the dictionary</source>
        <translation>„%1“ zum Wörterbuch &amp;hinzufügen</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Keine Vorschläge</translation>
    </message>
    <message>
        <source>S&amp;pelling</source>
        <translation>Recht&amp;schreibung</translation>
    </message>
    <message>
        <source>No dictionary is installed</source>
        <translation>Kein Wörterbuch ist installiert</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>no spelling is checked</comment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>In the language of the text</source>
        <translation>In der Sprache des Textes</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::StartWindow</name>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Bring your content</source>
        <translation>Inhalte mitbringen</translation>
    </message>
    <message>
        <source>Check the import</source>
        <translation>Import prüfen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>You can close this window at any time. The next start continues here.</source>
        <translation>Sie können dieses Fenster jederzeit schließen. Der nächste Start macht hier weiter.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Vitrine</source>
        <translation>Vitrine</translation>
    </message>
    <message>
        <source>Making the workspace</source>
        <translation>Arbeitsbereich wird erstellt</translation>
    </message>
    <message>
        <source>Opening the workspace</source>
        <translation>Arbeitsbereich wird geöffnet</translation>
    </message>
    <message>
        <source>Open Vitrine</source>
        <translation>Vitrine öffnen</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::StatusBar</name>
    <message>
        <source>Serving</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird gestoppt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Copy the server&apos;s address</source>
        <translation>Adresse des Servers kopieren</translation>
    </message>
    <message>
        <source>Open the server&apos;s address in the browser</source>
        <translation>Adresse des Servers im Browser öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation>Server stoppen</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>Server starten</translation>
    </message>
    <message>
        <source>and 1 more</source>
        <translation>und 1 weitere</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>Port %1 verwenden</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::StepList</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::TabStrip</name>
    <message>
        <source>1 field here needs attention</source>
        <translation>Hier ist 1 Feld zu prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%n fields here need attention</source>
        <translation>
            <numerusform>Hier ist %n Feld zu prüfen</numerusform>
            <numerusform>Hier sind %n Felder zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::TagPicker</name>
    <message>
        <source>Find or make a tag</source>
        <translation>Schlagwort finden oder anlegen</translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation>Schlagwort finden</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Make “%1”</source>
        <translation>„%1“ anlegen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>No tags yet</source>
        <translation>Noch keine Schlagwörter</translation>
    </message>
    <message>
        <source>No such tag</source>
        <translation>Kein Schlagwort gefunden</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::TextCommands</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::TextField</name>
    <message>
        <source>Line %1 is not JSON: %2.</source>
        <translation>Zeile %1 ist kein JSON: %2.</translation>
    </message>
    <message>
        <source>Must be a JSON object: { &quot;name&quot;: value }.</source>
        <translation>Muss ein JSON-Objekt sein: { &quot;name&quot;: Wert }.</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::Toast</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::TokenListModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt genutzt</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, to the minute</source>
        <translation>%1, auf die Minute genau</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Within a day</source>
        <translation>Innerhalb eines Tages</translation>
    </message>
    <message>
        <source>In %1 days</source>
        <translation>In %1 Tagen</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>Erstellt %1</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::TokenSecretDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>I have stored the token</source>
        <translation>Ich habe das Token gespeichert</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Token created</source>
        <translation>Token erstellt</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>This is the only time the token is shown. Vitrine keeps a fingerprint of it, not the token.</source>
        <translation>Das Token wird nur dieses eine Mal gezeigt. Vitrine bewahrt einen Fingerabdruck davon auf, nicht das Token selbst.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Your site sends it as “Authorization: Bearer …”.</source>
        <translation>Ihre Website sendet es als „Authorization: Bearer …“.</translation>
    </message>
    <message>
        <source>Lost it? Revoke it and create another.</source>
        <translation>Verloren? Widerrufen Sie es und erstellen Sie ein neues.</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::TokensPanel</name>
    <message>
        <source>New token…</source>
        <translation>Neues Token…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>A token lets a program use the API without a password. Give each program its own.</source>
        <translation>Mit einem Token nutzt ein Programm die API ohne Passwort. Geben Sie jedem Programm ein eigenes.</translation>
    </message>
    <message>
        <source>No tokens yet</source>
        <translation>Noch keine Token</translation>
    </message>
    <message>
        <source>With one your website reads drafts, or a script writes.</source>
        <translation>Mit einem liest Ihre Website Entwürfe oder schreibt ein Skript.</translation>
    </message>
    <message>
        <source>The tokens could not be read</source>
        <translation>Die Token ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Revoke “%1”?</source>
        <translation>„%1“ widerrufen?</translation>
    </message>
    <message>
        <source>Whatever uses it is shut out at once. This cannot be undone; a new token can be made.</source>
        <translation>Was es verwendet, ist sofort ausgesperrt. Das lässt sich nicht rückgängig machen; ein neues Token lässt sich erstellen.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>“%1” was revoked</source>
        <translation>„%1“ wurde widerrufen</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::TopBar</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::TrashListModel</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Removed for good</source>
        <translation>Endgültig gelöscht</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>In 1 day</source>
        <translation>In 1 Tag</translation>
    </message>
    <message>
        <source>In %1 days</source>
        <translation>In %1 Tagen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::TrashPage</name>
    <message>
        <source>1 item</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>Papierkorb leeren…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Remove for good…</source>
        <translation>Endgültig löschen…</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Remove for &amp;good…</source>
        <translation>&amp;Endgültig löschen…</translation>
    </message>
    <message>
        <source>&amp;Empty the trash…</source>
        <translation>&amp;Papierkorb leeren…</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
        <source>What you move here can be brought back for 30 days.</source>
        <translation>Was hierher verschoben wird, lässt sich 30 Tage lang wiederherstellen.</translation>
    </message>
    <message>
        <source>%1, each removed for good after 30 days</source>
        <translation>%1, nach je 30 Tagen endgültig gelöscht</translation>
    </message>
    <message>
        <source>The trash could not be read</source>
        <translation>Der Papierkorb ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Wird ausgeführt…</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 gewählt</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
    <message>
        <source>%1 of %2 could not be restored. %3</source>
        <translation>%1 von %2 ließen sich nicht wiederherstellen. %3</translation>
    </message>
    <message>
        <source>“%1” restored</source>
        <translation>„%1“ wiederhergestellt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>%1 restored</source>
        <translation>%1 wiederhergestellt</translation>
    </message>
    <message>
        <source>Remove “%1” for good?</source>
        <translation>„%1“ endgültig löschen?</translation>
    </message>
    <message>
        <source>Remove %1 for good?</source>
        <translation>%1 endgültig löschen?</translation>
    </message>
    <message>
        <source>Their texts and their history are gone then. This cannot be undone.</source>
        <translation>Texte und Verlauf sind dann verloren. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation>Papierkorb leeren?</translation>
    </message>
    <message>
        <source>%1 will be removed for good, with their history. This cannot be undone.</source>
        <translation>Endgültig gelöscht wird samt Verlauf: %1. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>%1 removed for good</source>
        <translation>%1 endgültig gelöscht</translation>
    </message>
    <message>
        <source>restore from trash</source>
        <translation>Aus dem Papierkorb holen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::VersionListModel</name>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Token %1</source>
        <translation>Token %1</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Vitrine</source>
        <translation>Vitrine</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Unpublished</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Moved to trash</source>
        <translation>In den Papierkorb verschoben</translation>
    </message>
    <message>
        <source>Taken out of trash</source>
        <translation>Aus dem Papierkorb geholt</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Reordered</source>
        <translation>Neu angeordnet</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Version %1, %2, %3: %4</source>
        <translation>Version %1, %2, %3: %4</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2, %3</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::WorkEnding</name>
    <message>
        <source>Vitrine closes once its work is done</source>
        <translation>Vitrine schließt, sobald die Arbeit erledigt ist</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::WorkList</name>
    <message>
        <source>%1, stopping</source>
        <translation>%1, wird abgebrochen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 %2 von %3</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::WorkRow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::WorkspaceButton</name>
    <message>
        <source>Workspace %1</source>
        <translation>Arbeitsbereich %1</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::WorkspaceMenu</name>
    <message>
        <source>No other workspace yet</source>
        <translation>Noch kein anderer Arbeitsbereich</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::WorkspacePanel</name>
    <message>
        <source>Choose a backup</source>
        <translation>Sicherung wählen</translation>
    </message>
    <message>
        <source>Backups (*.db *.before-restore-*);;All files (*)</source>
        <translation>Sicherungen (*.db *.before-restore-*);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Change title</source>
        <translation>Titel ändern</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>What the workspace takes on this disk.</source>
        <translation>Belegter Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Free on the disk</source>
        <translation>Freier Speicherplatz</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Last one %1, %2.</source>
        <translation>Die letzte %1, %2.</translation>
    </message>
    <message>
        <source>None yet. The database is copied and checked.</source>
        <translation>Noch keine. Die Datenbank wird kopiert und geprüft.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The backup failed.</source>
        <translation>Die Sicherung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Backed up, %1</source>
        <translation>Gesichert, %1</translation>
    </message>
    <message>
        <source>This file cannot be restored. Nothing was changed.</source>
        <translation>Diese Datei lässt sich nicht wiederherstellen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The copy holds %1 and was changed last %2. It takes the place of what is here now: %3. What is here now is kept beside it in the folder. Settings and the key stay as they are.</source>
        <translation>Die Kopie enthält %1 (zuletzt geändert: %2). Sie ersetzt den jetzigen Bestand: %3. Dieser bleibt daneben im Ordner erhalten. Einstellungen und Schlüssel bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>The copy is of an earlier version of Vitrine and is brought up to date.</source>
        <translation>Die Kopie stammt von einer früheren Version von Vitrine und wird auf den neuesten Stand gebracht.</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>Diese Sicherung wiederherstellen?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>The backup was not restored.</source>
        <translation>Die Sicherung wurde nicht wiederhergestellt.</translation>
    </message>
    <message>
        <source>The backup was restored.</source>
        <translation>Die Sicherung wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>What was there is kept in %1.</source>
        <translation>Das Bisherige liegt in %1.</translation>
    </message>
</context>
<context>
    <name>vitrine::ui::WorkspaceSwitcher</name>
    <message>
        <source>Vitrine could not be started for “%1”.</source>
        <translation>Vitrine ließ sich für „%1“ nicht starten.</translation>
    </message>
    <message>
        <source>Vitrine could not be started for a new workspace.</source>
        <translation>Für einen neuen Arbeitsbereich ließ sich Vitrine nicht starten.</translation>
    </message>
</context>
</TS>
