<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ImportReportText</name>
    <message numerus="yes">
        <source>Stopped after %n item(s) came in</source>
        <translation>
            <numerusform>Stopped after %n item came in</numerusform>
            <numerusform>Stopped after %n items came in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) came in</source>
        <translation>
            <numerusform>%n item came in</numerusform>
            <numerusform>%n items came in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n created</source>
        <translation>
            <numerusform>%n created</numerusform>
            <numerusform>%n created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the trash, left there</source>
        <translation>
            <numerusform>%n in the trash, left there</numerusform>
            <numerusform>%n in the trash, left there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) and files with them</source>
        <translation>
            <numerusform>%n picture or file with them</numerusform>
            <numerusform>%n pictures and files with them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportRow</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ContentActionBar</name>
    <message numerus="yes">
        <source>%n fields need attention before you can save</source>
        <translation>
            <numerusform>%n field needs attention before you can save</numerusform>
            <numerusform>%n fields need attention before you can save</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 words, %Ln min to read.</source>
        <translation>
            <numerusform>%1 words, %Ln min to read.</numerusform>
            <numerusform>%1 words, %Ln min to read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ExchangeActions</name>
    <message numerus="yes">
        <source>Exported %n item(s) to %1</source>
        <translation>
            <numerusform>Exported %n item to %1</numerusform>
            <numerusform>Exported %n items to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported to %1, but %n file(s) are missing. %2</source>
        <translation>
            <numerusform>Exported to %1, but %n file is missing. %2</numerusform>
            <numerusform>Exported to %1, but %n files are missing. %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitrine::ui::FindBar</name>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation>
            <numerusform>%Ln replaced</numerusform>
            <numerusform>%Ln replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ImportTable</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitrine::ui::ImportView</name>
    <message numerus="yes">
        <source>Vitrine read %n file(s) in %1. Correct a cell by typing in it; nothing is copied yet.</source>
        <translation>
            <numerusform>Vitrine read %n file in %1. Correct a cell by typing in it; nothing is copied yet.</numerusform>
            <numerusform>Vitrine read %n files in %1. Correct a cell by typing in it; nothing is copied yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) need a correction or must be left out.</source>
        <translation>
            <numerusform>%n row needs a correction or must be left out.</numerusform>
            <numerusform>%n rows need a correction or must be left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitrine::ui::PictureIntake</name>
    <message numerus="yes">
        <source>%n picture(s) added. Choose them where you want them.</source>
        <translation>
            <numerusform>%n picture added. Choose it where you want it.</numerusform>
            <numerusform>%n pictures added. Choose them where you want them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitrine::ui::PicturePicker</name>
    <message numerus="yes">
        <source>%n picture(s) selected</source>
        <translation>
            <numerusform>%n picture selected</numerusform>
            <numerusform>%n pictures selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitrine::ui::RefusalNote</name>
    <message numerus="yes">
        <source>%n more file(s) were not taken.</source>
        <translation>
            <numerusform>%n more file was not taken.</numerusform>
            <numerusform>%n more files were not taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitrine::ui::TabStrip</name>
    <message numerus="yes">
        <source>%n fields here need attention</source>
        <translation>
            <numerusform>%n field here needs attention</numerusform>
            <numerusform>%n fields here need attention</numerusform>
        </translation>
    </message>
</context>
</TS>
