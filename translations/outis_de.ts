<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>outis</name>
    <message>
        <source>The program made a mistake</source>
        <translation>Das Programm hat einen Fehler gemacht</translation>
    </message>
    <message>
        <source>Report it, with the log of the run.</source>
        <translation>Melden Sie ihn, zusammen mit dem Protokoll des Laufs.</translation>
    </message>
    <message>
        <source>The command line cannot be understood</source>
        <translation>Die Befehlszeile ist nicht verständlich</translation>
    </message>
    <message>
        <source>Run the command with --help.</source>
        <translation>Rufen Sie den Befehl mit --help auf.</translation>
    </message>
    <message>
        <source>An option has a value that cannot be used</source>
        <translation>Eine Einstellung hat einen unbrauchbaren Wert</translation>
    </message>
    <message>
        <source>Correct the option; --help lists its range.</source>
        <translation>Korrigieren Sie die Einstellung; --help nennt ihren Bereich.</translation>
    </message>
    <message>
        <source>Something that should be there was not found</source>
        <translation>Etwas, das da sein sollte, wurde nicht gefunden</translation>
    </message>
    <message>
        <source>Check the name and the place.</source>
        <translation>Prüfen Sie Namen und Ort.</translation>
    </message>
    <message>
        <source>It exists but cannot be read</source>
        <translation>Es ist vorhanden, aber nicht lesbar</translation>
    </message>
    <message>
        <source>Check that you may read it and that it is intact.</source>
        <translation>Prüfen Sie, ob Sie es lesen dürfen und ob es unversehrt ist.</translation>
    </message>
    <message>
        <source>It cannot be written to</source>
        <translation>Dorthin kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Choose a place where you may write.</source>
        <translation>Wählen Sie einen Ort, an dem Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>No space is left on the disk</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>Free some space and continue; what was finished is kept.</source>
        <translation>Geben Sie Platz frei und fahren Sie fort; Fertiges bleibt erhalten.</translation>
    </message>
    <message>
        <source>The file is damaged or incomplete</source>
        <translation>Die Datei ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>Restore it from its source, or make it anew.</source>
        <translation>Stellen Sie sie aus ihrer Quelle wieder her oder erzeugen Sie sie neu.</translation>
    </message>
    <message>
        <source>This kind of input is not handled</source>
        <translation>Diese Art von Eingabe wird nicht verarbeitet</translation>
    </message>
    <message>
        <source>Convert it to a supported form.</source>
        <translation>Wandeln Sie sie in eine unterstützte Form um.</translation>
    </message>
    <message>
        <source>It was written by a newer version of the program</source>
        <translation>Dies wurde von einer neueren Programmfassung geschrieben</translation>
    </message>
    <message>
        <source>Update the program; the data were left as they are.</source>
        <translation>Aktualisieren Sie das Programm; die Daten blieben, wie sie sind.</translation>
    </message>
    <message>
        <source>The folder holds no file</source>
        <translation>Der Ordner enthält keine Datei</translation>
    </message>
    <message>
        <source>Choose the folder that holds the images.</source>
        <translation>Wählen Sie den Ordner, der die Bilder enthält.</translation>
    </message>
    <message>
        <source>None of the files is an image that can be used</source>
        <translation>Keine der Dateien ist ein verwendbares Bild</translation>
    </message>
    <message>
        <source>Choose a folder with DICOM, PNG or JPEG files; the import report has the reasons.</source>
        <translation>Wählen Sie einen Ordner mit DICOM-, PNG- oder JPEG-Dateien; der Importbericht nennt die Gründe.</translation>
    </message>
    <message>
        <source>The label file cannot be used</source>
        <translation>Die Befundtabelle ist nicht verwendbar</translation>
    </message>
    <message>
        <source>Give it a header row and a column with the image names.</source>
        <translation>Geben Sie ihr eine Kopfzeile und eine Spalte mit den Bildnamen.</translation>
    </message>
    <message>
        <source>The label file names images that are not there</source>
        <translation>Die Befundtabelle nennt Bilder, die nicht da sind</translation>
    </message>
    <message>
        <source>Add the images or remove their rows from the label file.</source>
        <translation>Ergänzen Sie die Bilder oder entfernen Sie deren Zeilen aus der Befundtabelle.</translation>
    </message>
    <message>
        <source>It is not known to which patients the images belong</source>
        <translation>Es ist nicht bekannt, zu welchen Patienten die Bilder gehören</translation>
    </message>
    <message>
        <source>Choose a rule that gives the patient, or say that each image is its own patient.</source>
        <translation>Wählen Sie eine Regel, die den Patienten ergibt, oder legen Sie fest, dass jedes Bild ein eigener Patient ist.</translation>
    </message>
    <message>
        <source>There are not enough patients for this step</source>
        <translation>Für diesen Schritt gibt es nicht genug Patienten</translation>
    </message>
    <message>
        <source>Import more patients, or ask for less of each: fewer patients in a condition (--k), one generator instead of two (--folds 1).</source>
        <translation>Importieren Sie mehr Patienten oder verlangen Sie weniger: weniger Patienten je Bedingung (--k), ein Generator statt zweien (--folds 1).</translation>
    </message>
    <message>
        <source>The image size does not fit the levels of the network</source>
        <translation>Die Bildgröße passt nicht zu den Ebenen des Netzes</translation>
    </message>
    <message>
        <source>Choose a size that can be halved at each level.</source>
        <translation>Wählen Sie eine Größe, die sich auf jeder Ebene halbieren lässt.</translation>
    </message>
    <message>
        <source>Another run holds the workspace</source>
        <translation>Ein anderer Lauf belegt den Arbeitsbereich</translation>
    </message>
    <message>
        <source>Wait for it or stop it, then try again.</source>
        <translation>Warten Sie auf ihn oder halten Sie ihn an und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The folder is not a workspace</source>
        <translation>Der Ordner ist kein Arbeitsbereich</translation>
    </message>
    <message>
        <source>Choose a folder that the program made, or create a new workspace.</source>
        <translation>Wählen Sie einen Ordner, den das Programm angelegt hat, oder legen Sie einen neuen Arbeitsbereich an.</translation>
    </message>
    <message>
        <source>Something is already there and would be overwritten</source>
        <translation>Dort ist bereits etwas, das überschrieben würde</translation>
    </message>
    <message>
        <source>Choose another name or place.</source>
        <translation>Wählen Sie einen anderen Namen oder Ort.</translation>
    </message>
    <message>
        <source>An earlier stage has not been run</source>
        <translation>Ein früherer Arbeitsschritt wurde nicht ausgeführt</translation>
    </message>
    <message>
        <source>Run that stage first.</source>
        <translation>Führen Sie diesen zuerst aus.</translation>
    </message>
    <message>
        <source>Values came up that are not finite numbers</source>
        <translation>Es sind Werte aufgetreten, die keine endlichen Zahlen sind</translation>
    </message>
    <message>
        <source>Where a training diverged, continue from its last checkpoint with a lower learning rate; where a given file holds them, take another file.</source>
        <translation>Ist ein Training auseinandergelaufen, setzen Sie es ab dem letzten Zwischenstand mit kleinerer Lernrate fort; enthält eine angegebene Datei solche Werte, nehmen Sie eine andere.</translation>
    </message>
    <message>
        <source>The memory of the computer or of the graphics processor is used up</source>
        <translation>Der Speicher des Rechners oder des Grafikprozessors ist erschöpft</translation>
    </message>
    <message>
        <source>Choose a smaller batch, a smaller network or a smaller image size and run the same command again; what was finished is kept.</source>
        <translation>Wählen Sie einen kleineren Batch, ein kleineres Netz oder eine kleinere Bildgröße und führen Sie denselben Befehl noch einmal aus; Fertiges bleibt erhalten.</translation>
    </message>
    <message>
        <source>The device asked for is not there</source>
        <translation>Das verlangte Gerät ist nicht vorhanden</translation>
    </message>
    <message>
        <source>Choose another device, or &apos;auto&apos;.</source>
        <translation>Wählen Sie ein anderes Gerät oder „auto“.</translation>
    </message>
    <message>
        <source>A stage asked for patients that it may not see</source>
        <translation>Ein Arbeitsschritt verlangte Patienten, die er nicht sehen darf</translation>
    </message>
    <message>
        <source>Report it: the control patients are reserved for the audit.</source>
        <translation>Melden Sie dies: Die Kontrollpatienten sind der Prüfung durch Angriffe vorbehalten.</translation>
    </message>
    <message>
        <source>The worker ended without a last word</source>
        <translation>Der Rechenprozess endete ohne letzte Meldung</translation>
    </message>
    <message>
        <source>Continue the run: it resumes from its last checkpoint. The log has more.</source>
        <translation>Setzen Sie den Lauf fort: Er geht vom letzten Zwischenstand aus weiter. Mehr steht im Protokoll.</translation>
    </message>
    <message>
        <source>The worker could not be started</source>
        <translation>Der Rechenprozess konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>Check that the program is installed completely.</source>
        <translation>Prüfen Sie, ob das Programm vollständig installiert ist.</translation>
    </message>
    <message>
        <source>A rule of this project refused it</source>
        <translation>Eine Regel dieses Projekts hat es abgelehnt</translation>
    </message>
    <message>
        <source>The reason says which rule it was, and what can be changed.</source>
        <translation>Die Begründung nennt die Regel und was sich ändern lässt.</translation>
    </message>
    <message>
        <source>The graphics processor failed in the middle of the work</source>
        <translation>Der Grafikprozessor ist mitten in der Arbeit ausgefallen</translation>
    </message>
    <message>
        <source>Run the same command again: it goes on from the last checkpoint. If it fails once more, restart the computer or choose the device &apos;cpu&apos;.</source>
        <translation>Führen Sie denselben Befehl noch einmal aus: Er geht vom letzten Zwischenstand aus weiter. Schlägt er wieder fehl, starten Sie den Rechner neu oder wählen Sie das Gerät „cpu“.</translation>
    </message>
    <message>
        <source>The labels give this step nothing to work with</source>
        <translation>Die Befunde geben diesem Schritt nichts, womit er arbeiten kann</translation>
    </message>
    <message>
        <source>Import the images again with a label file that has findings present in some images and absent in others; everything that needs no labels works without.</source>
        <translation>Importieren Sie die Bilder erneut mit einer Befundtabelle, in der Befunde bei manchen Bildern vorhanden sind und bei anderen nicht; alles, was keine Befunde braucht, geht auch ohne.</translation>
    </message>
</context>
<context>
    <name>outis::data</name>
    <message>
        <source>more fields than the header has; the row is left out</source>
        <translation>mehr Felder als die Kopfzeile; die Zeile entfällt</translation>
    </message>
    <message>
        <source>fewer fields than the header has; those at the end count as missing</source>
        <translation>weniger Felder als die Kopfzeile; die am Ende gelten als fehlend</translation>
    </message>
    <message>
        <source>no image; the row is left out</source>
        <translation>kein Bild; die Zeile entfällt</translation>
    </message>
    <message>
        <source>the path leaves the source folder; the row is refused</source>
        <translation>der Pfad verlässt den Quellordner; die Zeile wird abgelehnt</translation>
    </message>
    <message>
        <source>the image is not in the source</source>
        <translation>das Bild ist nicht in der Quelle</translation>
    </message>
    <message>
        <source>the name fits several files; it needs the folder as well</source>
        <translation>der Name passt auf mehrere Dateien; der Ordner muss dazu</translation>
    </message>
    <message>
        <source>the same row again; harmless</source>
        <translation>dieselbe Zeile noch einmal; harmlos</translation>
    </message>
    <message>
        <source>an image again, without contradiction; the rows are put together</source>
        <translation>ein Bild noch einmal, ohne Widerspruch; die Zeilen werden zusammengefasst</translation>
    </message>
    <message>
        <source>an image again, for another patient; the image is set aside</source>
        <translation>ein Bild noch einmal, für einen anderen Patienten; das Bild wird beiseitegelegt</translation>
    </message>
    <message>
        <source>an image again, with other findings; those that differ are uncertain</source>
        <translation>ein Bild noch einmal, mit anderen Befunden; abweichende gelten als unsicher</translation>
    </message>
    <message>
        <source>an image again, with another view, sex or age; what differs counts as unknown</source>
        <translation>ein Bild noch einmal, mit anderem Strahlengang, Geschlecht oder Alter; Abweichendes gilt als unbekannt</translation>
    </message>
    <message>
        <source>No Finding beside a finding; the finding counts</source>
        <translation>„No Finding“ neben einem Befund; der Befund zählt</translation>
    </message>
    <message>
        <source>no word for positive, negative, uncertain or missing; counts as missing</source>
        <translation>kein Wort für positiv, negativ, unsicher oder fehlend; gilt als fehlend</translation>
    </message>
    <message>
        <source>a finding that is neither a class of the project nor a known word</source>
        <translation>ein Befund, der weder eine Klasse des Projekts noch ein bekanntes Wort ist</translation>
    </message>
    <message>
        <source>no known word for a view; counts as unknown</source>
        <translation>kein bekanntes Wort für einen Strahlengang; gilt als unbekannt</translation>
    </message>
    <message>
        <source>no known word for a sex; counts as unknown</source>
        <translation>kein bekanntes Wort für ein Geschlecht; gilt als unbekannt</translation>
    </message>
    <message>
        <source>no age from 0 to 120 years; counts as unknown</source>
        <translation>kein Alter von 0 bis 120 Jahren; gilt als unbekannt</translation>
    </message>
</context>
<context>
    <name>outis::errorNext</name>
    <message>
        <source>Press “Resume”: it goes on from the last checkpoint. “Copy details” helps whoever looks after the program.</source>
        <translation>Wählen Sie „Fortsetzen“: Es geht vom letzten Zwischenstand aus weiter. „Einzelheiten kopieren“ hilft denen, die das Programm betreuen.</translation>
    </message>
    <message>
        <source>Correct it: %1.</source>
        <translation>Bitte korrigieren: %1.</translation>
    </message>
    <message>
        <source>The run ended unexpectedly: its worker is gone</source>
        <translation>Der Lauf endete unerwartet: Sein Rechenprozess ist nicht mehr da</translation>
    </message>
</context>
<context>
    <name>outis::errorSafe</name>
    <message>
        <source>Everything up to the last checkpoint is saved. Your original files were only read.</source>
        <translation>Alles bis zum letzten Zwischenstand ist gespeichert. Ihre Originaldateien wurden nur gelesen.</translation>
    </message>
    <message>
        <source>The last good checkpoint is kept; nothing was overwritten.</source>
        <translation>Der letzte gute Zwischenstand bleibt erhalten; nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>What was written before is complete; no half-written file is left behind.</source>
        <translation>Was vorher geschrieben wurde, ist vollständig; es bleibt keine halb geschriebene Datei zurück.</translation>
    </message>
    <message>
        <source>The work that is under way goes on undisturbed.</source>
        <translation>Die laufende Arbeit geht ungestört weiter.</translation>
    </message>
    <message>
        <source>Nothing was started or changed.</source>
        <translation>Es wurde nichts begonnen und nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing in this folder was changed.</source>
        <translation>In diesem Ordner wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Finished steps are kept, and your original files were only read.</source>
        <translation>Abgeschlossene Schritte bleiben erhalten, und Ihre Originaldateien wurden nur gelesen.</translation>
    </message>
</context>
<context>
    <name>outis::gui</name>
    <message>
        <source>training %1, drawing %2, memory %3, disk %4, energy %5 kWh</source>
        <translation>Training %1, Erzeugen der Bilder %2, Arbeitsspeicher %3, Speicherplatz %4, Energie %5 kWh</translation>
    </message>
    <message>
        <source>, memory of the graphics card %1</source>
        <translation>, Speicher der Grafikkarte %1</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>memory of the graphics card</source>
        <translation>Speicher der Grafikkarte</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1, micro-batch %2, %3 images seen: %4%5</source>
        <translation>%1, Mikro-Batch %2, %3 gesehene Bilder: %4%5</translation>
    </message>
    <message>
        <source> (calculated from the other network)</source>
        <translation> (aus dem anderen Netz berechnet)</translation>
    </message>
    <message>
        <source>More than there is: %1.</source>
        <translation>Mehr, als vorhanden ist: %1.</translation>
    </message>
    <message>
        <source>What would fit:</source>
        <translation>Was passen würde:</translation>
    </message>
    <message>
        <source>No network of this picture size fits.</source>
        <translation>Kein Netz für diese Bildgröße passt.</translation>
    </message>
    <message>
        <source>What the attacks on the images will be able to see: %1. %2</source>
        <translation>Was die Angriffe auf die Bilder werden erkennen können: %1. %2</translation>
    </message>
    <message>
        <source>From a trial of %1 on %2. Encoders, the autoencoder and classifiers come on top.</source>
        <translation>Aus einem Versuch von %1 auf %2. Encoder, Autoencoder und Klassifikatoren kommen hinzu.</translation>
    </message>
    <message>
        <source>the rule needs a label file</source>
        <translation>die Regel braucht eine Befundtabelle</translation>
    </message>
    <message>
        <source>a regular expression with exactly one group is needed</source>
        <translation>nötig ist ein regulärer Ausdruck mit genau einer Gruppe</translation>
    </message>
    <message>
        <source>the workspace must not lie inside the source folder</source>
        <translation>der Arbeitsbereich darf nicht im Quellordner liegen</translation>
    </message>
    <message>
        <source>Tiny, fastest</source>
        <translation>Sehr klein, am schnellsten</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <source>Full size, needs a GPU</source>
        <translation>Volle Größe, braucht eine GPU</translation>
    </message>
    <message>
        <source>%1 (%2 channels, %3 blocks a level)</source>
        <translation>%1 (%2 Kanäle, %3 Blöcke je Ebene)</translation>
    </message>
    <message>
        <source>Are the asked findings shown? %1</source>
        <translation>Sind die verlangten Befunde zu sehen? %1</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
    <message>
        <source>, generator %1</source>
        <translation>, Generator %1</translation>
    </message>
    <message>
        <source>Copies, by %1</source>
        <translation>Kopien, mit %1</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>Excess of those %1, by %2</source>
        <translation>Überzahl „%1“, mit %2</translation>
    </message>
    <message>
        <source>Singling out %1, by %2</source>
        <translation>Herausgreifen „%1“, mit %2</translation>
    </message>
    <message>
        <source>%1 of %2 predicates</source>
        <translation>%1 von %2 Prädikaten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Membership, by %1</source>
        <translation>Zugehörigkeit, mit %1</translation>
    </message>
    <message>
        <source>%1 and %2 patients</source>
        <translation>%1 und %2 Patienten</translation>
    </message>
    <message>
        <source>area %1, %2</source>
        <translation>Fläche %1, %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 [%2, %3]</source>
        <translation>%1 [%2; %3]</translation>
    </message>
    <message>
        <source>not computed</source>
        <translation>nicht berechnet</translation>
    </message>
    <message>
        <source>Distance of the two sets (FID)</source>
        <translation>Abstand der beiden Sätze (FID)</translation>
    </message>
    <message>
        <source>Distance without bias of size (KID)</source>
        <translation>Abstand ohne Verzerrung durch die Größe (KID)</translation>
    </message>
    <message>
        <source>Likelihood distance (FLD)</source>
        <translation>Likelihood-Abstand (FLD)</translation>
    </message>
    <message>
        <source>FID of the autoencoder alone (RECON)</source>
        <translation>FID des Autoencoders allein (RECON)</translation>
    </message>
    <message>
        <source>Training images that were met (raw diversity)</source>
        <translation>Erreichte Trainingsbilder (rohe Vielfalt)</translation>
    </message>
    <message>
        <source>Variety that was reached (IRS, adjusted)</source>
        <translation>Erreichte Vielfalt (IRS, bereinigt)</translation>
    </message>
    <message>
        <source>%1, against training</source>
        <translation>%1, gegenüber Training</translation>
    </message>
    <message>
        <source>%1, against test patients</source>
        <translation>%1, gegenüber Testpatienten</translation>
    </message>
    <message>
        <source>expression that finds the patient</source>
        <translation>Ausdruck, der den Patienten findet</translation>
    </message>
    <message>
        <source>%1: nothing to do, it is up to date.</source>
        <translation>%1: nichts zu tun, alles ist aktuell.</translation>
    </message>
    <message>
        <source>%1: stopped at a checkpoint.</source>
        <translation>%1: an einem Zwischenstand angehalten.</translation>
    </message>
    <message>
        <source>%1: failed.</source>
        <translation>%1: fehlgeschlagen.</translation>
    </message>
    <message>
        <source>%1: done in %2.</source>
        <translation>%1: fertig nach %2.</translation>
    </message>
    <message>
        <source>The run is finished.</source>
        <translation>Der Lauf ist abgeschlossen.</translation>
    </message>
    <message>
        <source>The run has stopped at a checkpoint and can be continued.</source>
        <translation>Der Lauf hat an einem Zwischenstand angehalten und kann fortgesetzt werden.</translation>
    </message>
    <message>
        <source>The run failed: %1</source>
        <translation>Der Lauf ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>The run failed.</source>
        <translation>Der Lauf ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>New sample pictures.</source>
        <translation>Neue Probebilder.</translation>
    </message>
    <message>
        <source>The worker has started (process %1).</source>
        <translation>Der Rechenprozess hat begonnen (Prozess %1).</translation>
    </message>
    <message>
        <source>%1: started.</source>
        <translation>%1: begonnen.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Untersuchung</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>View (PA, AP)</source>
        <translation>Strahlengang (p.a., a.p.)</translation>
    </message>
    <message>
        <source>Frontal or lateral</source>
        <translation>Frontal oder seitlich</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Date of the study</source>
        <translation>Untersuchungsdatum</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Befunder</translation>
    </message>
    <message>
        <source>chosen in the profile or here</source>
        <translation>im Profil oder hier gewählt</translation>
    </message>
    <message>
        <source>guessed from the name of the column</source>
        <translation>aus dem Namen der Spalte erschlossen</translation>
    </message>
    <message>
        <source>guessed from what stands in the column</source>
        <translation>aus dem Inhalt der Spalte erschlossen</translation>
    </message>
    <message>
        <source>no such column was found</source>
        <translation>keine solche Spalte gefunden</translation>
    </message>
    <message>
        <source>present</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlend</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>bereits vorhanden</translation>
    </message>
    <message>
        <source>no image</source>
        <translation>kein Bild</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>The file is gone</source>
        <translation>Die Datei ist nicht mehr da</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>A kind of file that is not read</source>
        <translation>Eine Dateiart, die nicht gelesen wird</translation>
    </message>
    <message>
        <source>A compression that is not read</source>
        <translation>Eine Kompression, die nicht gelesen wird</translation>
    </message>
    <message>
        <source>Pixels of a kind that is not read</source>
        <translation>Pixel einer Art, die nicht gelesen wird</translation>
    </message>
    <message>
        <source>There is no picture in it</source>
        <translation>Es ist kein Bild darin</translation>
    </message>
    <message>
        <source>No radiograph</source>
        <translation>Keine Röntgenaufnahme</translation>
    </message>
    <message>
        <source>Larger than the limits</source>
        <translation>Größer als erlaubt</translation>
    </message>
    <message>
        <source>The header is damaged</source>
        <translation>Die Kopfdaten sind beschädigt</translation>
    </message>
    <message>
        <source>The picture is damaged</source>
        <translation>Das Bild ist beschädigt</translation>
    </message>
    <message>
        <source>Several frames that are no radiographs of their own</source>
        <translation>Mehrere Einzelbilder, die keine eigenen Röntgenaufnahmen sind</translation>
    </message>
    <message>
        <source>Reading took too long</source>
        <translation>Das Lesen dauerte zu lange</translation>
    </message>
    <message>
        <source>Reading took too much memory</source>
        <translation>Das Lesen brauchte zu viel Speicher</translation>
    </message>
    <message>
        <source>The reader ended on this file</source>
        <translation>Der Leser brach bei dieser Datei ab</translation>
    </message>
    <message>
        <source>The same picture is there already</source>
        <translation>Dasselbe Bild ist bereits vorhanden</translation>
    </message>
    <message>
        <source>A lateral, oblique or decubitus view</source>
        <translation>Eine seitliche, schräge oder liegende Aufnahme</translation>
    </message>
    <message>
        <source>Looks like a lateral view</source>
        <translation>Sieht wie eine seitliche Aufnahme aus</translation>
    </message>
    <message>
        <source>Shows no chest</source>
        <translation>Zeigt keinen Thorax</translation>
    </message>
    <message>
        <source>An image without patient id fits this patient</source>
        <translation>Ein Bild ohne Patientenkennung passt zu diesem Patienten</translation>
    </message>
    <message>
        <source>The same name under two patient ids</source>
        <translation>Derselbe Name unter zwei Patientenkennungen</translation>
    </message>
    <message>
        <source>Nearly the same image under two patient ids</source>
        <translation>Fast dasselbe Bild unter zwei Patientenkennungen</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>zu entscheiden</translation>
    </message>
    <message>
        <source>same patient</source>
        <translation>derselbe Patient</translation>
    </message>
    <message>
        <source>different patients</source>
        <translation>verschiedene Patienten</translation>
    </message>
    <message>
        <source>The two are one patient now.</source>
        <translation>Die beiden sind jetzt ein Patient.</translation>
    </message>
    <message>
        <source>The two are one patient now. They were in two sets of the locked split, so one of them left the study.</source>
        <translation>Die beiden sind jetzt ein Patient. Sie standen in der gesperrten Aufteilung in zwei Teilmengen, deshalb hat einer die Studie verlassen.</translation>
    </message>
    <message>
        <source>The two stay two patients.</source>
        <translation>Die beiden bleiben zwei Patienten.</translation>
    </message>
    <message>
        <source>This had been decided already.</source>
        <translation>Darüber war bereits entschieden.</translation>
    </message>
    <message>
        <source>%1 (against %2)</source>
        <translation>%1 (gegen %2)</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>no sign</source>
        <translation>kein Anzeichen</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>zunehmend</translation>
    </message>
    <message>
        <source>over the limit: stopping is suggested</source>
        <translation>über der Grenze: Anhalten wird empfohlen</translation>
    </message>
    <message>
        <source>no near-copies of training images</source>
        <translation>keine Beinahe-Kopien von Trainingsbildern</translation>
    </message>
    <message numerus="yes">
        <source>%1 near-copies of training images</source>
        <translation>
            <numerusform>%1 Beinahe-Kopie eines Trainingsbilds</numerusform>
            <numerusform>%1 Beinahe-Kopien von Trainingsbildern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % [%2, %3] of the samples lie nearer to training than to held-back patients</source>
        <translation>%1 % [%2; %3] der Proben liegen näher an Trainings- als an zurückgehaltenen Patienten</translation>
    </message>
    <message>
        <source>no near-copies</source>
        <translation>keine Beinahe-Kopien</translation>
    </message>
    <message numerus="yes">
        <source>%1 near-copies</source>
        <translation>
            <numerusform>%1 Beinahe-Kopie</numerusform>
            <numerusform>%1 Beinahe-Kopien</numerusform>
        </translation>
    </message>
    <message>
        <source>Memorisation after %1: %2; %3 % [%4, %5] lie nearer to training, %6.</source>
        <translation>Auswendiglernen nach %1: %2; %3 % [%4; %5] liegen näher am Training, %6.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>less than 1 s</source>
        <translation>weniger als 1 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>Draw demo patients</source>
        <translation>Demopatienten zeichnen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Split by patient</source>
        <translation>Nach Patienten aufteilen</translation>
    </message>
    <message>
        <source>Prepare images</source>
        <translation>Bilder vorbereiten</translation>
    </message>
    <message>
        <source>Train the autoencoder</source>
        <translation>Autoencoder trainieren</translation>
    </message>
    <message>
        <source>Train condition encoder</source>
        <translation>Bedingungs-Encoder</translation>
    </message>
    <message>
        <source>Train evaluation encoder</source>
        <translation>Bewertungs-Encoder</translation>
    </message>
    <message>
        <source>Train the generator</source>
        <translation>Generator trainieren</translation>
    </message>
    <message>
        <source>Prepare the filter</source>
        <translation>Filter vorbereiten</translation>
    </message>
    <message>
        <source>Draw synthetic images</source>
        <translation>Bilder erzeugen</translation>
    </message>
    <message>
        <source>Train the shadow generator</source>
        <translation>Schattengenerator</translation>
    </message>
    <message>
        <source>Attack the images</source>
        <translation>Bilder angreifen</translation>
    </message>
    <message>
        <source>Compare with patients</source>
        <translation>Mit Patienten vergleichen</translation>
    </message>
    <message>
        <source>Train test classifiers</source>
        <translation>Testklassifikatoren</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>nicht mehr aktuell</translation>
    </message>
    <message>
        <source>can be continued</source>
        <translation>kann fortgesetzt werden</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%1 images</source>
        <translation>
            <numerusform>%1 Bild</numerusform>
            <numerusform>%1 Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 files</source>
        <translation>
            <numerusform>%1 Datei</numerusform>
            <numerusform>%1 Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 patients</source>
        <translation>
            <numerusform>%1 Patient</numerusform>
            <numerusform>%1 Patienten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 steps</source>
        <translation>
            <numerusform>%1 Schritt</numerusform>
            <numerusform>%1 Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>idle</source>
        <translation>ruht</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>pausing at a checkpoint</source>
        <translation>hält am nächsten Zwischenstand an</translation>
    </message>
    <message>
        <source>stopping at a checkpoint</source>
        <translation>endet am nächsten Zwischenstand</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>ended unexpectedly</source>
        <translation>unerwartet beendet</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>attack found</source>
        <translation>Angriff gelungen</translation>
    </message>
    <message>
        <source>no attack found at this power</source>
        <translation>bei dieser Trennschärfe kein Angriff gefunden</translation>
    </message>
    <message>
        <source>not testable at this size</source>
        <translation>bei dieser Größe nicht prüfbar</translation>
    </message>
    <message>
        <source>within one point</source>
        <translation>innerhalb eines Punkts</translation>
    </message>
    <message>
        <source>consistent with one point, not shown</source>
        <translation>mit einem Punkt vereinbar, nicht gezeigt</translation>
    </message>
    <message>
        <source>not within one point</source>
        <translation>nicht innerhalb eines Punkts</translation>
    </message>
    <message>
        <source>most alike</source>
        <translation>am ähnlichsten</translation>
    </message>
    <message>
        <source>least alike</source>
        <translation>am wenigsten ähnlich</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>Kopiedetektor</translation>
    </message>
    <message>
        <source>correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>re-identification</source>
        <translation>Wiedererkennung</translation>
    </message>
    <message>
        <source>distance-ratio</source>
        <translation>Abstandsverhältnis</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>member-like</source>
        <translation>Mitgliedsähnlichkeit</translation>
    </message>
    <message>
        <source>Choose a folder for the package.</source>
        <translation>Wählen Sie einen Ordner für das Paket.</translation>
    </message>
    <message>
        <source>Give the whole path, from the beginning of the disk.</source>
        <translation>Geben Sie den ganzen Pfad an, vom Anfang des Datenträgers.</translation>
    </message>
    <message>
        <source>A package must lie outside the workspace, and not around it.</source>
        <translation>Ein Paket muss außerhalb des Arbeitsbereichs liegen und darf ihn nicht umschließen.</translation>
    </message>
    <message>
        <source>There is something already. Name a new folder, or an empty one.</source>
        <translation>Dort liegt schon etwas. Nennen Sie einen neuen oder einen leeren Ordner.</translation>
    </message>
    <message>
        <source>The folder above it does not exist.</source>
        <translation>Den Ordner darüber gibt es nicht.</translation>
    </message>
    <message>
        <source>You may not write there.</source>
        <translation>Dort dürfen Sie nicht schreiben.</translation>
    </message>
    <message>
        <source>A web address begins with https://</source>
        <translation>Eine Webadresse beginnt mit https://</translation>
    </message>
    <message>
        <source>The set needs a name.</source>
        <translation>Der Satz braucht einen Namen.</translation>
    </message>
    <message>
        <source>Say which organisation releases it.</source>
        <translation>Nennen Sie die Einrichtung, die ihn freigibt.</translation>
    </message>
    <message>
        <source>Receivers need an address for questions and withdrawal.</source>
        <translation>Empfänger brauchen eine Adresse für Fragen und Rückruf.</translation>
    </message>
    <message>
        <source>Say who receives this copy; it stays in the ledger of this workspace.</source>
        <translation>Nennen Sie, wer diese Kopie erhält; es bleibt im Verzeichnis dieses Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>whoever prepared it</source>
        <translation>wer sie vorbereitet hat</translation>
    </message>
    <message>
        <source>%1 pairs are marked as the same person and block the approval. Reject the release or request changes; whoever marked a pair can look at it again.</source>
        <translation>%1 Paare sind als dieselbe Person markiert und verhindern die Zustimmung. Lehnen Sie die Freigabe ab oder verlangen Sie Änderungen; wer ein Paar markiert hat, kann es noch einmal ansehen.</translation>
    </message>
    <message>
        <source>%1 of %2 pairs wait to be looked at, on the page “Review”.</source>
        <translation>%1 von %2 Paaren sind noch anzusehen, auf der Seite „Prüfung“.</translation>
    </message>
    <message>
        <source>Rules that are not met stand against it. Request changes, or let two people set each of them aside with their reasons.</source>
        <translation>Regeln, die nicht erfüllt sind, stehen dagegen. Verlangen Sie Änderungen, oder lassen Sie jede von ihnen durch zwei Personen mit Begründung aussetzen.</translation>
    </message>
    <message>
        <source>%1 has approved. One more person approves, with an own key.</source>
        <translation>%1 hat zugestimmt. Eine weitere Person stimmt zu, mit eigenem Schlüssel.</translation>
    </message>
    <message>
        <source>Two people approve, each with an own key. %1 prepared it and is not one of them.</source>
        <translation>Zwei Personen stimmen zu, jede mit eigenem Schlüssel. %1 hat sie vorbereitet und gehört nicht dazu.</translation>
    </message>
    <message>
        <source>%1 prepared this release and cannot approve it</source>
        <translation>%1 hat diese Freigabe vorbereitet und kann ihr nicht zustimmen</translation>
    </message>
    <message>
        <source>Two other people decide. Let one of them sit down here and choose an own key.</source>
        <translation>Zwei andere Personen entscheiden. Lassen Sie eine von ihnen hier Platz nehmen und den eigenen Schlüssel wählen.</translation>
    </message>
    <message>
        <source>%1 has approved this release already</source>
        <translation>%1 hat dieser Freigabe schon zugestimmt</translation>
    </message>
    <message>
        <source>The second approval is another person&apos;s, with that person&apos;s own key.</source>
        <translation>Die zweite Zustimmung kommt von einer anderen Person, mit deren eigenem Schlüssel.</translation>
    </message>
    <message>
        <source>This passphrase does not open the key of %1</source>
        <translation>Diese Passphrase öffnet den Schlüssel von %1 nicht</translation>
    </message>
    <message>
        <source>Type it again. Nobody can restore a forgotten passphrase: make another key then.</source>
        <translation>Geben Sie sie noch einmal ein. Eine vergessene Passphrase kann niemand wiederherstellen: Erstellen Sie dann einen neuen Schlüssel.</translation>
    </message>
    <message>
        <source>%2 of %3 pairs have not been decided yet</source>
        <translation>Über %2 von %3 Paaren ist noch nicht entschieden</translation>
    </message>
    <message>
        <source>Look at them on the page “Review”, then approve.</source>
        <translation>Sehen Sie sie auf der Seite „Prüfung“ an und stimmen Sie dann zu.</translation>
    </message>
    <message>
        <source>Pair %2 is marked as the same person</source>
        <translation>Paar %2 ist als dieselbe Person markiert</translation>
    </message>
    <message>
        <source>A release that shows a patient is not approved: reject it or request changes.</source>
        <translation>Einer Freigabe, die einen Patienten zeigt, wird nicht zugestimmt: Lehnen Sie sie ab oder verlangen Sie Änderungen.</translation>
    </message>
    <message>
        <source>Rules of the policy are not met: %2</source>
        <translation>Regeln der Richtlinie sind nicht erfüllt: %2</translation>
    </message>
    <message>
        <source>Request changes, or let two people set each of them aside with reasons.</source>
        <translation>Verlangen Sie Änderungen, oder lassen Sie jede von ihnen durch zwei Personen mit Begründung aussetzen.</translation>
    </message>
    <message>
        <source>Too few pairs are planned for this policy</source>
        <translation>Für diese Richtlinie sind zu wenige Paare vorgesehen</translation>
    </message>
    <message>
        <source>Request changes, then submit the release anew.</source>
        <translation>Verlangen Sie Änderungen und reichen Sie die Freigabe dann neu ein.</translation>
    </message>
    <message>
        <source>This cannot be done now: the release is %2</source>
        <translation>Das geht jetzt nicht: Der Stand der Freigabe ist „%2“</translation>
    </message>
    <message>
        <source>Somebody may have decided meanwhile; this page shows the present state.</source>
        <translation>Vielleicht hat inzwischen jemand entschieden; diese Seite zeigt den jetzigen Stand.</translation>
    </message>
    <message>
        <source>Only an approved release can be exported; this is %2</source>
        <translation>Nur eine genehmigte Freigabe kann exportiert werden; der Stand dieser ist „%2“</translation>
    </message>
    <message>
        <source>Two people approve it on the page “Decision” first.</source>
        <translation>Zuerst stimmen zwei Personen auf der Seite „Entscheidung“ zu.</translation>
    </message>
    <message>
        <source>Another one is in review: %1</source>
        <translation>Eine andere wird gerade geprüft: %1</translation>
    </message>
    <message>
        <source>Approve or reject it, or request changes, first.</source>
        <translation>Stimmen Sie ihr zuerst zu, lehnen Sie sie ab oder verlangen Sie Änderungen.</translation>
    </message>
    <message>
        <source>These very images were submitted before: %1, %2</source>
        <translation>Genau diese Bilder wurden schon eingereicht: %1, %2</translation>
    </message>
    <message>
        <source>Change what was asked for on the page “Training”, run it, and submit then.</source>
        <translation>Ändern Sie auf der Seite „Training“, was verlangt wurde, lassen Sie es laufen und reichen Sie dann ein.</translation>
    </message>
    <message>
        <source>This workspace was split for an audit only</source>
        <translation>Dieser Arbeitsbereich wurde nur für ein Audit aufgeteilt</translation>
    </message>
    <message>
        <source>Its images are never released. Import the data again with the usual split.</source>
        <translation>Seine Bilder werden nie freigegeben. Importieren Sie die Daten noch einmal mit der üblichen Aufteilung.</translation>
    </message>
    <message>
        <source>The reason holds words that stand in the source data</source>
        <translation>Die Begründung enthält Wörter, die in den Quelldaten stehen</translation>
    </message>
    <message>
        <source>Nothing was left behind. Write the reason without names or ids.</source>
        <translation>Es blieb nichts zurück. Schreiben Sie die Begründung ohne Namen und Kennungen.</translation>
    </message>
    <message>
        <source>The attacks found nothing at their power</source>
        <translation>Die Angriffe haben bei ihrer Trennschärfe nichts gefunden</translation>
    </message>
    <message>
        <source>The audit&apos;s own controls agree in every part</source>
        <translation>Die eigenen Kontrollen des Audits stimmen in allen Teilen</translation>
    </message>
    <message>
        <source>No released image is a copy of a training image</source>
        <translation>Kein freigegebenes Bild ist eine Kopie eines Trainingsbilds</translation>
    </message>
    <message>
        <source>A leak of this share of the images would have been found</source>
        <translation>Ein Leck bei diesem Anteil der Bilder wäre gefunden worden</translation>
    </message>
    <message>
        <source>Training patients can hardly be told from others (area under the curve)</source>
        <translation>Trainingspatienten sind kaum von anderen zu unterscheiden (Fläche unter der Kurve)</translation>
    </message>
    <message>
        <source>A filter compared every image with every training patient</source>
        <translation>Ein Filter hat jedes Bild mit jedem Trainingspatienten verglichen</translation>
    </message>
    <message>
        <source>The filter&apos;s detectors are fit for use</source>
        <translation>Die Detektoren des Filters sind brauchbar</translation>
    </message>
    <message>
        <source>The filter finds altered copies</source>
        <translation>Der Filter findet veränderte Kopien</translation>
    </message>
    <message>
        <source>No condition rests on fewer than five patients, or none steers</source>
        <translation>Keine Bedingung beruht auf weniger als fünf Patienten, oder es gibt keine</translation>
    </message>
    <message>
        <source>The memorisation meter stayed below its limit at the weights that were used</source>
        <translation>Die Gedächtnismessung blieb bei den verwendeten Gewichten unter ihrer Grenze</translation>
    </message>
    <message>
        <source>Points of AUROC that a classifier loses that learns from the images</source>
        <translation>AUROC-Punkte, die ein Klassifikator verliert, der von den Bildern lernt</translation>
    </message>
    <message>
        <source>Training patients</source>
        <translation>Trainingspatienten</translation>
    </message>
    <message>
        <source>Control patients</source>
        <translation>Kontrollpatienten</translation>
    </message>
    <message>
        <source>Released images</source>
        <translation>Freigegebene Bilder</translation>
    </message>
    <message>
        <source>Anybody can download the images</source>
        <translation>Jeder kann die Bilder herunterladen</translation>
    </message>
    <message>
        <source>Registered people who accept terms can download the images</source>
        <translation>Registrierte Personen, die Bedingungen annehmen, können die Bilder herunterladen</translation>
    </message>
    <message>
        <source>Named institutions under a contract receive the images</source>
        <translation>Namentlich bekannte Einrichtungen erhalten die Bilder unter Vertrag</translation>
    </message>
    <message>
        <source>The images stay in a secure environment of the house</source>
        <translation>Die Bilder bleiben in einer gesicherten Umgebung des Hauses</translation>
    </message>
    <message>
        <source>taken up again</source>
        <translation>wieder aufgenommen</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>in Prüfung</translation>
    </message>
    <message>
        <source>changes requested</source>
        <translation>Änderungen verlangt</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>genehmigt</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>exportiert</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgerufen</translation>
    </message>
    <message>
        <source>replaced by a newer one</source>
        <translation>durch eine neuere ersetzt</translation>
    </message>
    <message>
        <source>submitted for review</source>
        <translation>zur Prüfung eingereicht</translation>
    </message>
    <message>
        <source>requested changes</source>
        <translation>Änderungen verlangt</translation>
    </message>
    <message>
        <source>took it up again</source>
        <translation>wieder aufgenommen</translation>
    </message>
    <message>
        <source>approved, first of two</source>
        <translation>zugestimmt, als erste von zwei Personen</translation>
    </message>
    <message>
        <source>approved, second of two</source>
        <translation>zugestimmt, als zweite von zwei Personen</translation>
    </message>
    <message>
        <source>began an export</source>
        <translation>einen Export begonnen</translation>
    </message>
    <message>
        <source>export came to nothing</source>
        <translation>Export ohne Ergebnis beendet</translation>
    </message>
    <message>
        <source>withdrew it</source>
        <translation>zurückgerufen</translation>
    </message>
    <message>
        <source>looked at pairs</source>
        <translation>Paare angesehen</translation>
    </message>
    <message>
        <source>set a rule aside</source>
        <translation>eine Regel ausgesetzt</translation>
    </message>
    <message>
        <source>Two people approved. Export it on the page “Release”.</source>
        <translation>Zwei Personen haben zugestimmt. Exportieren Sie sie auf der Seite „Freigabe“.</translation>
    </message>
    <message>
        <source>%1 asked for changes: %2. Whoever prepared it takes it up again, changes that, and submits a new release.</source>
        <translation>%1 hat Änderungen verlangt: %2. Wer sie vorbereitet hat, nimmt sie wieder auf, ändert das und reicht eine neue Freigabe ein.</translation>
    </message>
    <message>
        <source>%1 took it up again. Change what was asked for on the page “Training”, run it, and submit the new draft.</source>
        <translation>%1 hat sie wieder aufgenommen. Ändern Sie auf der Seite „Training“, was verlangt wurde, lassen Sie es laufen und reichen Sie den neuen Entwurf ein.</translation>
    </message>
    <message>
        <source>%1 rejected it for good: %2. A changed draft can be submitted as a new release.</source>
        <translation>%1 hat sie endgültig abgelehnt: %2. Ein geänderter Entwurf kann als neue Freigabe eingereicht werden.</translation>
    </message>
    <message>
        <source>A copy left the house; the page “Release” has the ledger. Another copy can be exported, and all can be withdrawn.</source>
        <translation>Eine Kopie hat das Haus verlassen; die Seite „Freigabe“ hat das Verzeichnis. Weitere Kopien können exportiert und alle zurückgerufen werden.</translation>
    </message>
    <message>
        <source>It was called back. A new draft can be submitted.</source>
        <translation>Sie wurde zurückgerufen. Ein neuer Entwurf kann eingereicht werden.</translation>
    </message>
    <message>
        <source>A newer release took its place.</source>
        <translation>Eine neuere Freigabe hat sie ersetzt.</translation>
    </message>
    <message>
        <source>%1 pairs to look at</source>
        <translation>%1 Paare anzusehen</translation>
    </message>
    <message>
        <source>waits for 2 people</source>
        <translation>wartet auf 2 Personen</translation>
    </message>
    <message>
        <source>waits for 1 more person</source>
        <translation>wartet auf 1 weitere Person</translation>
    </message>
    <message>
        <source>Recommended: release</source>
        <translation>Empfehlung: freigeben</translation>
    </message>
    <message>
        <source>Recommended: revise</source>
        <translation>Empfehlung: überarbeiten</translation>
    </message>
    <message>
        <source>Recommended: reject</source>
        <translation>Empfehlung: ablehnen</translation>
    </message>
    <message>
        <source>%1 not met</source>
        <translation>%1 nicht erfüllt</translation>
    </message>
    <message>
        <source>%1 not measured</source>
        <translation>%1 nicht gemessen</translation>
    </message>
    <message>
        <source>%1 set aside by two people</source>
        <translation>%1 von zwei Personen ausgesetzt</translation>
    </message>
    <message>
        <source>%1 met</source>
        <translation>%1 erfüllt</translation>
    </message>
    <message>
        <source>Of %1 rules: %2. A rule that was not measured counts as not met. The program recommends; people decide.</source>
        <translation>Von %1 Regeln: %2. Eine Regel, die nicht gemessen wurde, gilt als nicht erfüllt. Das Programm empfiehlt; Menschen entscheiden.</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>ausgesetzt</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>nicht erfüllt</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>No pairs are planned.</source>
        <translation>Es sind keine Paare vorgesehen.</translation>
    </message>
    <message>
        <source>%1 of %2 pairs are decided.</source>
        <translation>Über %1 von %2 Paaren ist entschieden.</translation>
    </message>
    <message>
        <source>▲ %1 are marked as the same person: they block the approval.</source>
        <translation>▲ %1 sind als dieselbe Person markiert: Sie verhindern die Zustimmung.</translation>
    </message>
    <message>
        <source>None of %1 drawn by lot shows a patient: with 95 % confidence fewer than %2 % of the images do, as far as people can see.</source>
        <translation>Keines von %1 ausgelosten zeigt einen Patienten: Mit 95 % Sicherheit tun das weniger als %2 % der Bilder, soweit Menschen es sehen.</translation>
    </message>
    <message>
        <source>Checked: the audit log is whole, %1 entries, and every release fits to it.</source>
        <translation>Geprüft: Das Protokoll ist unversehrt, %1 Einträge, und jede Freigabe passt dazu.</translation>
    </message>
    <message>
        <source>The last entry was cut off while it was written; the %1 before it are whole. The next act mends the end.</source>
        <translation>Der letzte Eintrag wurde beim Schreiben abgeschnitten; die %1 davor sind unversehrt. Die nächste Handlung bessert das Ende aus.</translation>
    </message>
    <message>
        <source>The audit log was changed from outside: line %1, %2. Decide nothing more here until it is known why; a backup may have the log as it was.</source>
        <translation>Das Protokoll wurde von außen verändert: Zeile %1, %2. Entscheiden Sie hier nichts mehr, bis bekannt ist, warum; eine Sicherung enthält es vielleicht, wie es war.</translation>
    </message>
    <message>
        <source>withdrawn %1: %2</source>
        <translation>zurückgerufen %1: %2</translation>
    </message>
    <message>
        <source>due: to be assessed again by %1</source>
        <translation>fällig: neu zu bewerten bis %1</translation>
    </message>
    <message>
        <source>stands until %1, then assess it again</source>
        <translation>gilt bis %1, dann neu bewerten</translation>
    </message>
    <message>
        <source>“%1” had to be assessed again by %2: audit it anew, or withdraw it.</source>
        <translation>„%1“ war bis %2 neu zu bewerten: Auditieren Sie sie neu, oder rufen Sie sie zurück.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A rule of this project refused it: %1</source>
        <translation>Eine Regel dieses Projekts hat es verweigert: %1</translation>
    </message>
    <message>
        <source>The reason says which rule it was, and what can be changed.</source>
        <translation>Der Grund nennt die Regel und was geändert werden kann.</translation>
    </message>
    <message>
        <source>Write the images</source>
        <translation>Bilder schreiben</translation>
    </message>
    <message>
        <source>Read the files back</source>
        <translation>Dateien zurücklesen</translation>
    </message>
    <message>
        <source>Read the images back</source>
        <translation>Bilder zurücklesen</translation>
    </message>
    <message>
        <source>Read the source to compare with</source>
        <translation>Quelle zum Vergleich lesen</translation>
    </message>
    <message>
        <source>Search for anything of the source</source>
        <translation>Nach Spuren der Quelle suchen</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>lightly edited</source>
        <translation>leicht bearbeitet</translation>
    </message>
    <message>
        <source>noised</source>
        <translation>verrauscht</translation>
    </message>
    <message>
        <source>other images</source>
        <translation>andere Bilder</translation>
    </message>
    <message>
        <source>The comparison could not be made: %1</source>
        <translation>Der Vergleich war nicht möglich: %1</translation>
    </message>
    <message>
        <source>Area under the ROC: %1 trained on real, %2 on synthetic images</source>
        <translation>Fläche unter der ROC-Kurve: %1 mit echten, %2 mit synthetischen Bildern trainiert</translation>
    </message>
    <message>
        <source>%1 of %2 real images are nearest to a synthetic one; drawing evenly would reach %3</source>
        <translation>%1 von %2 echten Bildern liegen einem synthetischen am nächsten; gleichmäßiges Ziehen würde %3 erreichen</translation>
    </message>
    <message>
        <source>Coverage by group</source>
        <translation>Abdeckung je Gruppe</translation>
    </message>
    <message>
        <source>No group is clearly shown less than drawing evenly would show it</source>
        <translation>Keine Gruppe wird deutlich seltener gezeigt als bei gleichmäßigem Ziehen</translation>
    </message>
    <message>
        <source>Shown least: %1, %2 of %3 real images</source>
        <translation>Am wenigsten gezeigt: %1, %2 von %3 echten Bildern</translation>
    </message>
    <message>
        <source>each set needs at least 5 % of the patients</source>
        <translation>jede Teilmenge braucht mindestens 5 % der Patienten</translation>
    </message>
    <message>
        <source>nearly all</source>
        <translation>fast alle</translation>
    </message>
    <message>
        <source>most</source>
        <translation>die meisten</translation>
    </message>
    <message>
        <source>over half</source>
        <translation>über die Hälfte</translation>
    </message>
    <message>
        <source>under half</source>
        <translation>unter der Hälfte</translation>
    </message>
    <message>
        <source>few</source>
        <translation>wenige</translation>
    </message>
    <message>
        <source>hardly any</source>
        <translation>kaum welche</translation>
    </message>
    <message>
        <source>Not altered</source>
        <translation>Nicht verändert</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Alle zusammen</translation>
    </message>
    <message>
        <source>as many as now</source>
        <translation>so viele wie jetzt</translation>
    </message>
    <message>
        <source>%1 fewer than now</source>
        <translation>%1 weniger als jetzt</translation>
    </message>
    <message>
        <source>%1 more than now</source>
        <translation>%1 mehr als jetzt</translation>
    </message>
    <message>
        <source>Up to %1 of strangers&apos; images may be rejected</source>
        <translation>Bis zu %1 der Bilder Unbeteiligter dürfen verworfen werden</translation>
    </message>
    <message>
        <source>%1: as it is now</source>
        <translation>%1: wie jetzt</translation>
    </message>
    <message>
        <source>%1: stricter than now</source>
        <translation>%1: strenger als jetzt</translation>
    </message>
    <message>
        <source>%1: laxer than now</source>
        <translation>%1: lockerer als jetzt</translation>
    </message>
    <message>
        <source>No detector has a threshold here: nothing would be held back.</source>
        <translation>Kein Detektor hat hier eine Schwelle: Nichts würde zurückgehalten.</translation>
    </message>
    <message>
        <source>Altered copies found: %1. Images of strangers rejected: %2. Both on test patients.</source>
        <translation>Gefundene veränderte Kopien: %1. Verworfene Bilder Unbeteiligter: %2. Beides bei Testpatienten.</translation>
    </message>
    <message>
        <source>No image would be left.</source>
        <translation>Kein Bild bliebe übrig.</translation>
    </message>
    <message>
        <source>They lie nearest to %1 different of %2 training images (%3).</source>
        <translation>Sie liegen am nächsten an %1 verschiedenen von %2 Trainingsbildern (%3).</translation>
    </message>
    <message>
        <source>Drawn without end, about %1 of them would be met (IRS).</source>
        <translation>Bei endlosem Ziehen würden etwa %1 davon erreicht (IRS).</translation>
    </message>
    <message>
        <source>%1 of %2 images left</source>
        <translation>%1 von %2 Bildern bleiben</translation>
    </message>
    <message>
        <source>%1 of %2 images left, %3</source>
        <translation>%1 von %2 Bildern bleiben, %3</translation>
    </message>
    <message>
        <source>No finding</source>
        <translation>Kein Befund</translation>
    </message>
    <message>
        <source>%1 fewer than asked for</source>
        <translation>%1 weniger als verlangt</translation>
    </message>
    <message>
        <source>AUROC of classifiers trained on the images as they are: %1.</source>
        <translation>AUROC von Klassifikatoren, die mit den jetzigen Bildern trainiert wurden: %1.</translation>
    </message>
    <message>
        <source>AUROC of classifiers trained on the images as they are: not known (%1).</source>
        <translation>AUROC von Klassifikatoren, die mit den jetzigen Bildern trainiert wurden: nicht bekannt (%1).</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Closest pairs</source>
        <translation>Ähnlichste Paare</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Vielfalt</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>from %1 patients</source>
        <translation>von %1 Patienten</translation>
    </message>
    <message>
        <source>made to recognise altered copies</source>
        <translation>dafür gemacht, veränderte Kopien zu erkennen</translation>
    </message>
    <message>
        <source>made to recognise patients</source>
        <translation>dafür gemacht, Patienten zu erkennen</translation>
    </message>
    <message>
        <source>▲ decides nothing</source>
        <translation>▲ entscheidet nichts</translation>
    </message>
    <message>
        <source>▲ decides nothing: %1</source>
        <translation>▲ entscheidet nichts: %1</translation>
    </message>
    <message>
        <source>may reject</source>
        <translation>darf verwerfen</translation>
    </message>
    <message>
        <source>%1; area under the ROC %2</source>
        <translation>%1; Fläche unter der ROC-Kurve %2</translation>
    </message>
    <message>
        <source>No detector may reject an image: this is no filter against copies.</source>
        <translation>Kein Detektor darf ein Bild verwerfen: Dies ist kein Filter gegen Kopien.</translation>
    </message>
    <message>
        <source>%1 of %2 detectors may reject an image.</source>
        <translation>%1 von %2 Detektoren dürfen ein Bild verwerfen.</translation>
    </message>
    <message>
        <source>No release of these patients was approved before.</source>
        <translation>Bisher wurde keine Freigabe dieser Patienten genehmigt.</translation>
    </message>
    <message>
        <source>▲ All releases together were not attacked: %1.</source>
        <translation>▲ Alle Freigaben zusammen wurden nicht angegriffen: %1.</translation>
    </message>
    <message>
        <source>All releases together, %1: %2.</source>
        <translation>Alle Freigaben zusammen, %1: %2.</translation>
    </message>
    <message>
        <source>Patient %1: %2 % of the control patients are as alike to the release.</source>
        <translation>Patient %1: %2 % der Kontrollpatienten sind der Freigabe ebenso ähnlich.</translation>
    </message>
    <message>
        <source>Generator %1.</source>
        <translation>Generator %1.</translation>
    </message>
    <message>
        <source>Whether unusual patients can be told could not be tested: %1.</source>
        <translation>Ob ungewöhnliche Patienten erkennbar sind, war nicht prüfbar: %1.</translation>
    </message>
    <message>
        <source>%1 unusual training patients against %2 unusual control patients, by %3: area %4</source>
        <translation>%1 ungewöhnliche Trainingspatienten gegen %2 ungewöhnliche Kontrollpatienten, mit %3: Fläche %4</translation>
    </message>
    <message>
        <source>▲ Unusual patients can be told better than by guessing (%1).</source>
        <translation>▲ Ungewöhnliche Patienten sind besser als durch Raten erkennbar (%1).</translation>
    </message>
    <message>
        <source>Unusual patients cannot be told better than by guessing (%1).</source>
        <translation>Ungewöhnliche Patienten sind nicht besser als durch Raten erkennbar (%1).</translation>
    </message>
    <message>
        <source>F1, the same person</source>
        <translation>F1, dieselbe Person</translation>
    </message>
    <message>
        <source>F2, an altered copy</source>
        <translation>F2, eine veränderte Kopie</translation>
    </message>
    <message>
        <source>F3, findings, sex and age</source>
        <translation>F3, Befunde, Geschlecht und Alter</translation>
    </message>
    <message>
        <source>F4, planted marks</source>
        <translation>F4, eingepflanzte Markierungen</translation>
    </message>
    <message>
        <source>F5, learned from other releases</source>
        <translation>F5, aus anderen Freigaben gelernt</translation>
    </message>
    <message>
        <source>%1, kappa %2</source>
        <translation>%1, Kappa %2</translation>
    </message>
    <message>
        <source>Generator %1: %2</source>
        <translation>Generator %1: %2</translation>
    </message>
    <message>
        <source>▲ better than guessing</source>
        <translation>▲ besser als Raten</translation>
    </message>
    <message>
        <source>no better than guessing</source>
        <translation>nicht besser als Raten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>p (Holm): %1</source>
        <translation>p (Holm): %1</translation>
    </message>
    <message>
        <source>No family of predicates could be tested.</source>
        <translation>Keine Familie von Prädikaten war prüfbar.</translation>
    </message>
    <message>
        <source>In none of %1 tests did the attacker single out people more often than guessing allows.</source>
        <translation>In keinem von %1 Tests griff der Angreifer Menschen häufiger heraus, als Raten erlaubt.</translation>
    </message>
    <message>
        <source>In %1 of %2 tests the attacker singled out people more often than guessing allows.</source>
        <translation>In %1 von %2 Tests griff der Angreifer Menschen häufiger heraus, als Raten erlaubt.</translation>
    </message>
    <message>
        <source>Attack found</source>
        <translation>Angriff gelungen</translation>
    </message>
    <message>
        <source>No attack found at this power</source>
        <translation>Bei dieser Trennschärfe kein Angriff gefunden</translation>
    </message>
    <message>
        <source>Not testable at this size</source>
        <translation>Bei dieser Größe nicht prüfbar</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Trennschärfe</translation>
    </message>
    <message>
        <source>Predicate</source>
        <translation>Prädikat</translation>
    </message>
    <message>
        <source>Families of predicates</source>
        <translation>Familien von Prädikaten</translation>
    </message>
    <message>
        <source>Weight of a predicate</source>
        <translation>Gewicht eines Prädikats</translation>
    </message>
    <message>
        <source>Asked, tried, valid</source>
        <translation>Verlangt, versucht, gültig</translation>
    </message>
    <message>
        <source>Success of singling out</source>
        <translation>Erfolg beim Herausgreifen</translation>
    </message>
    <message>
        <source>Leap</source>
        <translation>Sprung</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Zugehörigkeit</translation>
    </message>
    <message>
        <source>Linkability and inference</source>
        <translation>Verknüpfbarkeit und Rückschlüsse</translation>
    </message>
    <message>
        <source>Unusual patients</source>
        <translation>Ungewöhnliche Patienten</translation>
    </message>
    <message>
        <source>Distance to the nearest training image</source>
        <translation>Abstand zum nächsten Trainingsbild</translation>
    </message>
    <message>
        <source>Review of pairs</source>
        <translation>Prüfung der Paare</translation>
    </message>
    <message>
        <source>Releases together</source>
        <translation>Freigaben zusammen</translation>
    </message>
    <message>
        <source>Patients and images</source>
        <translation>Patienten und Bilder</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Memorisation</source>
        <translation>Auswendiglernen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Scores of a detector</source>
        <translation>Werte eines Detektors</translation>
    </message>
    <message>
        <source>Altered copies that are still found</source>
        <translation>Veränderte Kopien, die noch gefunden werden</translation>
    </message>
    <message>
        <source>Likeness and variety</source>
        <translation>Ähnlichkeit und Vielfalt</translation>
    </message>
    <message>
        <source>Loss in points of AUROC</source>
        <translation>Verlust in AUROC-Punkten</translation>
    </message>
    <message>
        <source>Findings that were asked for</source>
        <translation>Verlangte Befunde</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>ROC-Kurve</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>Kalibrierungsfehler</translation>
    </message>
    <message>
        <source>Confidence interval</source>
        <translation>Konfidenzintervall</translation>
    </message>
    <message>
        <source>Retrieval</source>
        <translation>Abruf</translation>
    </message>
    <message>
        <source>Coverage of a group</source>
        <translation>Abdeckung einer Gruppe</translation>
    </message>
    <message>
        <source>Sex: %1</source>
        <translation>Geschlecht: %1</translation>
    </message>
    <message>
        <source>female</source>
        <translation>weiblich</translation>
    </message>
    <message>
        <source>male</source>
        <translation>männlich</translation>
    </message>
    <message>
        <source>other</source>
        <translation>divers</translation>
    </message>
    <message>
        <source>Age: %1 to %2</source>
        <translation>Alter: %1 bis %2</translation>
    </message>
    <message>
        <source>Age: %1</source>
        <translation>Alter: %1</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Strahlengang: %1</translation>
    </message>
    <message>
        <source>Outis %1 answered from %2 after %3 s and sees the same folder.</source>
        <translation>Outis %1 hat von %2 nach %3 s geantwortet und sieht denselben Ordner.</translation>
    </message>
    <message>
        <source>This window is version %1: better have the same version at both places.</source>
        <translation>Dieses Fenster hat Fassung %1: Besser ist an beiden Stellen dieselbe Fassung.</translation>
    </message>
    <message>
        <source>It said: “%1”</source>
        <translation>Die Meldung lautet: „%1“</translation>
    </message>
    <message>
        <source>The first word of the command is no program of this computer.</source>
        <translation>Das erste Wort des Befehls ist kein Programm dieses Rechners.</translation>
    </message>
    <message>
        <source>Correct the command, or give its whole path.</source>
        <translation>Den Befehl korrigieren oder seinen ganzen Pfad angeben.</translation>
    </message>
    <message>
        <source>No answer came within %1 s.</source>
        <translation>Innerhalb von %1 s kam keine Antwort.</translation>
    </message>
    <message>
        <source>Try the command in a terminal: it must not ask for a password. A queue may have no free place at the moment.</source>
        <translation>Den Befehl in einem Terminal ausprobieren: Er darf nicht nach einem Kennwort fragen. Vielleicht hat eine Warteschlange gerade keinen freien Platz.</translation>
    </message>
    <message>
        <source>Something else than the worker&apos;s answer came back.</source>
        <translation>Es kam etwas anderes zurück als die Antwort des Rechenprozesses.</translation>
    </message>
    <message>
        <source>Nothing but the worker may print there: see start-up files of the shell, such as .bashrc, and greetings.</source>
        <translation>Nur der Rechenprozess darf dort etwas ausgeben: siehe Startdateien der Shell, etwa .bashrc, und Begrüßungen.</translation>
    </message>
    <message>
        <source>The worker answered, but words with blanks or quotation marks arrive changed.</source>
        <translation>Der Rechenprozess hat geantwortet, aber Wörter mit Leerzeichen oder Anführungszeichen kommen verändert an.</translation>
    </message>
    <message>
        <source>Change the tick at “A shell at the other end reads the words”.</source>
        <translation>Das Häkchen bei „Eine Shell am anderen Ende liest die Wörter“ ändern.</translation>
    </message>
    <message>
        <source>The command ended without an answer (exit code %1).</source>
        <translation>Der Befehl endete ohne Antwort (Exit-Code %1).</translation>
    </message>
    <message>
        <source>Check the name of the other computer, the path of the worker there and the tick at “A shell at the other end reads the words”.</source>
        <translation>Den Namen des anderen Rechners, den dortigen Pfad des Rechenprozesses und das Häkchen bei „Eine Shell am anderen Ende liest die Wörter“ prüfen.</translation>
    </message>
    <message>
        <source>A program answered that does not know this question.</source>
        <translation>Es antwortete ein Programm, das diese Frage nicht kennt.</translation>
    </message>
    <message>
        <source>It may be an older outis-worker: install version %1 there as well.</source>
        <translation>Vielleicht ist es ein älterer outis-worker: Fassung %1 auch dort installieren.</translation>
    </message>
    <message>
        <source>Outis %1 on %2 speaks another protocol than this window.</source>
        <translation>Outis %1 auf %2 verwendet ein anderes Übertragungsprotokoll als dieses Fenster.</translation>
    </message>
    <message>
        <source>Install version %1 there as well.</source>
        <translation>Fassung %1 auch dort installieren.</translation>
    </message>
    <message>
        <source>This computer cannot write to the folder %1.</source>
        <translation>Dieser Rechner kann nicht in den Ordner %1 schreiben.</translation>
    </message>
    <message>
        <source>Open a workspace in a folder that both computers can write to.</source>
        <translation>Einen Arbeitsbereich in einem Ordner öffnen, in den beide Rechner schreiben können.</translation>
    </message>
    <message>
        <source>The worker on %1 does not see the folder %2.</source>
        <translation>Der Rechenprozess auf %1 sieht den Ordner %2 nicht.</translation>
    </message>
    <message>
        <source>The workspace must lie in a shared folder that has the same path on both computers.</source>
        <translation>Der Arbeitsbereich muss in einem gemeinsamen Ordner liegen, der auf beiden Rechnern denselben Pfad hat.</translation>
    </message>
    <message>
        <source>On %1 there is a folder %2, too, but it is another one.</source>
        <translation>Auf %1 gibt es ebenfalls einen Ordner %2, aber es ist ein anderer.</translation>
    </message>
    <message>
        <source>The worker on %1 sees the folder %2 but cannot write to it.</source>
        <translation>Der Rechenprozess auf %1 sieht den Ordner %2, kann aber nicht hineinschreiben.</translation>
    </message>
    <message>
        <source>Give its account there the right to write.</source>
        <translation>Dem dortigen Konto das Schreibrecht geben.</translation>
    </message>
    <message>
        <source>measured on images that were drawn earlier: run the evaluation again</source>
        <translation>an früher erzeugten Bildern gemessen: die Auswertung noch einmal ausführen</translation>
    </message>
    <message>
        <source>not measured: the evaluation is of an earlier version</source>
        <translation>nicht gemessen: die Auswertung stammt aus einer früheren Fassung</translation>
    </message>
    <message>
        <source>exact copies</source>
        <translation>exakte Kopien</translation>
    </message>
    <message>
        <source>lightly edited copies</source>
        <translation>leicht bearbeitete Kopien</translation>
    </message>
    <message>
        <source>noised and denoised copies</source>
        <translation>verrauschte und entrauschte Kopien</translation>
    </message>
    <message>
        <source>other images of the patients</source>
        <translation>andere Bilder der Patienten</translation>
    </message>
    <message>
        <source>At least one attack found a training patient, or an image closer to one, more often than chance allows. Such a set should not be released as it is.</source>
        <translation>Mindestens ein Angriff hat häufiger, als der Zufall erlaubt, einen Trainingspatienten gefunden oder ein Bild, das einem solchen zu nahe liegt. Ein solcher Satz sollte so nicht freigegeben werden.</translation>
    </message>
    <message>
        <source>None of the attacks listed below did better than the bounds stated beside it. This holds for these attacks on this set, with the power stated; another attacker may do better.</source>
        <translation>Keiner der unten aufgeführten Angriffe war besser als die daneben genannten Schranken. Das gilt für diese Angriffe auf diesen Satz bei der genannten Trennschärfe; ein anderer Angreifer kann mehr erreichen.</translation>
    </message>
    <message>
        <source>There are too few patients, or too few images, for the attacks to tell a leak from chance, or the attackers cannot find what is there. Nothing follows from this about the risk, neither good nor bad.</source>
        <translation>Es gibt zu wenige Patienten oder zu wenige Bilder, als dass die Angriffe ein Leck vom Zufall unterscheiden könnten, oder die Angreifer können nicht finden, was da ist. Über das Risiko folgt daraus nichts, weder Gutes noch Schlechtes.</translation>
    </message>
    <message>
        <source>The power says how gross a leak must be before these tests notice it: copies are planted among the synthetic images, and the figure is the smallest share tried at which they were found in at least 80 % of the trials. Without it, silence of the tests says little.</source>
        <translation>Die Trennschärfe sagt, wie grob ein Leck sein muss, damit diese Tests es bemerken: Kopien werden unter die synthetischen Bilder gemischt, und die Zahl ist der kleinste versuchte Anteil, bei dem sie in mindestens 80 % der Versuche gefunden wurden. Ohne sie sagt das Schweigen der Tests wenig.</translation>
    </message>
    <message>
        <source>0.5 is guessing. An area above it in either direction tells members from others: a filter leaves holes around the patients whom it protects. True positive rates at so few false positives need many control patients; with fewer the cell says so.</source>
        <translation>0,5 ist geraten. Eine Fläche, die in der einen oder anderen Richtung darüber liegt, unterscheidet Mitglieder von anderen: Ein Filter hinterlässt Lücken um die Patienten, die er schützt. Richtig-positiv-Raten bei so wenigen falsch Positiven brauchen viele Kontrollpatienten; sind es weniger, sagt es die Zelle.</translation>
    </message>
    <message>
        <source>Linkability: is an image of the patient&apos;s own group among those most alike to the radiograph? Attribute: is it guessed rightly from the released images most alike? What counts is the difference between patients whom the model learned from and controls; the risk is that difference, of what controls leave to gain, with its 95 % interval. Neither enters the verdict.</source>
        <translation>Verknüpfbarkeit: Gehört ein Bild der eigenen Gruppe des Patienten zu denen, die der Aufnahme am ähnlichsten sind? Eigenschaft: Wird sie aus den ähnlichsten freigegebenen Bildern richtig erraten? Es zählt der Unterschied zwischen Patienten, von denen das Modell gelernt hat, und Kontrollpatienten; das Risiko ist dieser Unterschied, bezogen auf das, was die Kontrollpatienten zu gewinnen übrig lassen, mit seinem 95-%-Intervall. Beides geht nicht in das Urteil ein.</translation>
    </message>
    <message>
        <source>Whoever looks like nobody else is exposed first. Who they are stays inside the project; the result of so few people is wide, and does not enter the verdict.</source>
        <translation>Wer niemandem sonst ähnelt, ist als Erster gefährdet. Wer diese Patienten sind, bleibt im Projekt; das Ergebnis für so wenige Menschen ist ungenau und geht nicht in das Urteil ein.</translation>
    </message>
    <message>
        <source>Look whether the two show the same person: the same course of ribs, vessels and heart border, the same device or scar. Two pictures of similar build are expected; the same picture with small changes is a copy.</source>
        <translation>Zu prüfen ist, ob beide dieselbe Person zeigen: denselben Verlauf von Rippen, Gefäßen und Herzrand, dasselbe Fremdmaterial oder dieselbe Narbe. Zwei Bilder von ähnlichem Körperbau sind zu erwarten; dasselbe Bild mit kleinen Änderungen ist eine Kopie.</translation>
    </message>
    <message>
        <source>From the pairs drawn by lot a share can be concluded; the nearest and the oddest are looked at because a copy would be among them.</source>
        <translation>Aus den ausgelosten Paaren lässt sich auf einen Anteil schließen; die ähnlichsten und die auffälligsten werden angesehen, weil eine Kopie unter ihnen wäre.</translation>
    </message>
    <message>
        <source>The worse of the two verdicts, alone and together, counts.</source>
        <translation>Es zählt das schlechtere der beiden Urteile, allein und zusammen.</translation>
    </message>
    <message>
        <source>An image can carry several findings, so the lines need not add up to the number of images. Labels are taken as they were found; wrong labels stay wrong.</source>
        <translation>Ein Bild kann mehrere Befunde tragen, daher müssen die Zeilen zusammen nicht die Anzahl der Bilder ergeben. Befunde werden übernommen, wie sie vorlagen; falsche Befunde bleiben falsch.</translation>
    </message>
    <message>
        <source>The loss says how well the network removes noise from training images; it should fall and then level off. It says nothing about privacy: a low loss can mean a good model or one that remembers its patients.</source>
        <translation>Der Verlust sagt, wie gut das Netz Rauschen aus Trainingsbildern entfernt; er sollte sinken und dann flach verlaufen. Über den Schutz der Patienten sagt er nichts: Ein niedriger Verlust kann ein gutes Modell bedeuten oder eines, das sich an seine Patienten erinnert.</translation>
    </message>
    <message>
        <source>A model that has learned what chests look like draws samples that lie as near to unseen patients as to those it learned from: half and half. When the share rises, it begins to remember.</source>
        <translation>Ein Modell, das gelernt hat, wie ein Thorax aussieht, erzeugt Proben, die ungesehenen Patienten ebenso nahe liegen wie denen, von denen es gelernt hat: halb und halb. Steigt der Anteil, beginnt es sich zu erinnern.</translation>
    </message>
    <message>
        <source>A detector may reject only where its threshold could be set from enough patients and where it tells patients or copies apart better than chance. Strangers rejected is the price: images of people who are not in the training set and are thrown away all the same. The thresholds stay inside the project.</source>
        <translation>Ein Detektor darf nur dort verwerfen, wo seine Schwelle aus genügend Patienten bestimmt werden konnte und wo er Patienten oder Kopien besser als der Zufall unterscheidet. Verworfene Unbeteiligte sind der Preis: Bilder von Menschen, die nicht in der Trainingsmenge sind und dennoch verworfen werden. Die Schwellen bleiben im Projekt.</translation>
    </message>
    <message>
        <source>Where a curve crosses a threshold, it shows the share that this threshold would reject. Good thresholds lie where the curves of the same patient and of copies are still high and those of strangers already low. The own-group threshold is compared with single pairs, the other one with a candidate&apos;s most alike training image. A threshold that does not exist has no line. These curves stay inside the project.</source>
        <translation>Wo eine Kurve eine Schwelle schneidet, zeigt sie den Anteil, den diese Schwelle verwerfen würde. Gute Schwellen liegen dort, wo die Kurven desselben Patienten und von Kopien noch hoch und die von Unbeteiligten schon niedrig sind. Die Schwelle der eigenen Gruppe wird mit einzelnen Paaren verglichen, die andere mit dem Trainingsbild, das einem Kandidaten am ähnlichsten ist. Eine Schwelle, die es nicht gibt, hat keine Linie. Diese Kurven bleiben im Projekt.</translation>
    </message>
    <message>
        <source>Near-duplicates are training images that were noised to the strength given and drawn back by the generator: what a model that remembers would draw. Below 80 % at a strength up to 1 the filter counts as too weak.</source>
        <translation>Beinahe-Kopien sind Trainingsbilder, die bis zur angegebenen Stärke verrauscht und vom Generator zurückgeführt wurden: was ein Modell zeichnen würde, das sich erinnert. Unter 80 % bei einer Stärke bis 1 gilt der Filter als zu schwach.</translation>
    </message>
    <message>
        <source>Some of these figures are best for a copy of the training images. A value that looks too good is therefore marked, and belongs together with the closest pairs and the singling-out tests above.</source>
        <translation>Einige dieser Zahlen sind bei einer Kopie der Trainingsbilder am besten. Ein Wert, der zu gut aussieht, ist deshalb gekennzeichnet und gehört zusammen mit den ähnlichsten Paaren und den Tests zum Herausgreifen weiter oben betrachtet.</translation>
    </message>
    <message>
        <source>An AUROC of 0.5 is guessing, 1 is perfect. The loss is what is given up by training on synthetic instead of real images; its interval counts chance in the patients, in the training and, where there were several, in the generators.</source>
        <translation>Eine AUROC von 0,5 ist geraten, 1 ist fehlerfrei. Der Verlust ist das, was man aufgibt, wenn man mit synthetischen statt mit echten Bildern trainiert; sein Intervall berücksichtigt den Zufall bei den Patienten, im Training und, wo es mehrere gab, bei den Generatoren.</translation>
    </message>
    <message>
        <source>A finding that was asked for and is not recognised is a wrong label in the synthetic set. Well below the figure on real images, the generator follows its request only in part; clearly above, it exaggerates or repeats what the classifier looks for. Interval: bootstrap over the classifiers and over what the images were made from.</source>
        <translation>Ein Befund, der verlangt war und nicht erkannt wird, ist ein falscher Befund im synthetischen Satz. Deutlich unter dem Wert bei echten Bildern folgt der Generator dem Verlangten nur zum Teil; deutlich darüber übertreibt er oder wiederholt, wonach der Klassifikator sucht. Intervall: Bootstrap über die Klassifikatoren und über das, woraus die Bilder gemacht wurden.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Zustimmen</translation>
    </message>
    <message>
        <source>Two people, neither the preparer, say by signature that the release may leave.</source>
        <translation>Zwei Personen, keine davon die vorbereitende, erklären durch Unterschrift, dass die Freigabe das Haus verlassen darf.</translation>
    </message>
    <message>
        <source>Area under the ROC curve: the probability that a classifier ranks an image with a finding above one without. 0.5 is guessing, 1 is perfect.</source>
        <translation>Fläche unter der ROC-Kurve: die Wahrscheinlichkeit, dass ein Klassifikator ein Bild mit einem Befund höher einstuft als eines ohne. 0,5 ist geraten, 1 ist fehlerfrei.</translation>
    </message>
    <message>
        <source>How far the probabilities of a classifier are from the shares that come true: of the images that it gives 70 %, seven in ten should show the finding. 0 is best.</source>
        <translation>Wie weit die Wahrscheinlichkeiten eines Klassifikators von den eintretenden Anteilen entfernt sind: Von den Bildern, denen er 70 % gibt, sollten sieben von zehn den Befund zeigen. 0 ist am besten.</translation>
    </message>
    <message>
        <source>A range that holds the true value in 95 of 100 repetitions of such an experiment.</source>
        <translation>Ein Bereich, der in 95 von 100 Wiederholungen eines solchen Versuchs den wahren Wert enthält.</translation>
    </message>
    <message>
        <source>Patients of the same source whom no network has seen. What an attack finds among them is chance.</source>
        <translation>Patienten derselben Quelle, die kein Netz gesehen hat. Was ein Angriff bei ihnen findet, ist Zufall.</translation>
    </message>
    <message>
        <source>Diffusion model</source>
        <translation>Diffusionsmodell</translation>
    </message>
    <message>
        <source>A network that learns to remove noise from images, and then makes new ones from noise alone.</source>
        <translation>Ein Netz, das lernt, Rauschen aus Bildern zu entfernen, und dann aus reinem Rauschen neue erzeugt.</translation>
    </message>
    <message>
        <source>Share of the real images of a group that are nearest to at least one synthetic image. A group far below the others is shown too little.</source>
        <translation>Anteil der echten Bilder einer Gruppe, die mindestens einem synthetischen Bild am nächsten liegen. Eine Gruppe, die weit unter den anderen liegt, wird zu wenig gezeigt.</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>SHA-256 of a file: it changes with any change of the file.</source>
        <translation>SHA-256 einer Datei: Sie ändert sich bei jeder Änderung der Datei.</translation>
    </message>
    <message>
        <source>Holm</source>
        <translation>Holm</translation>
    </message>
    <message>
        <source>A correction for looking several times: the p-values shown are already corrected.</source>
        <translation>Eine Korrektur für mehrfaches Nachsehen: Die gezeigten p-Werte sind schon korrigiert.</translation>
    </message>
    <message>
        <source>Linkability</source>
        <translation>Verknüpfbarkeit</translation>
    </message>
    <message>
        <source>Recognising that two records belong to one person.</source>
        <translation>Erkennen, dass zwei Datensätze zu einer Person gehören.</translation>
    </message>
    <message>
        <source>Whether a given person was among the patients that the model learned from.</source>
        <translation>Ob eine bestimmte Person unter den Patienten war, von denen das Modell gelernt hat.</translation>
    </message>
    <message>
        <source>A model that reproduces an image it learned from, instead of drawing a new one.</source>
        <translation>Ein Modell, das ein Bild wiedergibt, von dem es gelernt hat, statt ein neues zu zeichnen.</translation>
    </message>
    <message>
        <source>Probability that a test notices a leak of a given size.</source>
        <translation>Wahrscheinlichkeit, dass ein Test ein Leck gegebener Größe bemerkt.</translation>
    </message>
    <message>
        <source>Predicate singling out</source>
        <translation>Herausgreifen durch Prädikate</translation>
    </message>
    <message>
        <source>Finding a yes-or-no question that exactly one patient of the source fits, more often than guessing would.</source>
        <translation>Das Finden einer Ja-Nein-Frage, die auf genau einen Patienten der Quelle zutrifft, häufiger als durch Raten.</translation>
    </message>
    <message>
        <source>Pseudo-condition</source>
        <translation>Pseudobedingung</translation>
    </message>
    <message>
        <source>Mixed features of several patients that steer the generator, so that no single patient does.</source>
        <translation>Gemischte Merkmale mehrerer Patienten, die den Generator steuern, sodass es kein einzelner Patient tut.</translation>
    </message>
    <message>
        <source>The real image nearest to a synthetic one is retrieved by it. Real images that no synthetic one retrieves stand for kinds of patients that are missing; one that very many retrieve stands for a kind that is drawn too often, or for a copy.</source>
        <translation>Das echte Bild, das einem synthetischen am nächsten liegt, wird von ihm abgerufen. Echte Bilder, die kein synthetisches abruft, stehen für Arten von Patienten, die fehlen; eines, das sehr viele abrufen, steht für eine Art, die zu oft erzeugt wird, oder für eine Kopie.</translation>
    </message>
    <message>
        <source>For every threshold of a classifier the share of images with a finding that it finds, against the share of images without one that it takes for it. The diagonal is guessing; the nearer to the upper left corner, the better.</source>
        <translation>Für jede Schwelle eines Klassifikators der Anteil der Bilder mit einem Befund, den er findet, gegen den Anteil der Bilder ohne ihn, bei denen er ihn zu sehen meint. Die Diagonale ist geraten; je näher an der linken oberen Ecke, desto besser.</translation>
    </message>
    <message>
        <source>Synthetic image</source>
        <translation>Synthetisches Bild</translation>
    </message>
    <message>
        <source>An image that was drawn by a model. It is no examination of a person.</source>
        <translation>Ein Bild, das von einem Modell gezeichnet wurde. Es ist keine Untersuchung eines Menschen.</translation>
    </message>
    <message>
        <source>A yes-or-no question about a patient&apos;s pictures; the attacker wins when exactly one training patient fits and the certified weight is small enough.</source>
        <translation>Eine Ja-Nein-Frage zu den Bildern eines Patienten; der Angreifer gewinnt, wenn sie auf genau einen Trainingspatienten zutrifft und das bestätigte Gewicht klein genug ist.</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>F1: is as alike as images of one person (re-identification). F2: is as alike as an altered copy. F3: has the findings, sex and age that were read from a released image. F4: marks planted in a training of its own. F5: learned from releases of other patients.</source>
        <translation>F1: ist so ähnlich wie Bilder einer Person (Wiedererkennung). F2: ist so ähnlich wie eine veränderte Kopie. F3: hat die Befunde, das Geschlecht und das Alter, die aus einem freigegebenen Bild gelesen wurden. F4: Markierungen, die in ein eigenes Training eingepflanzt wurden. F5: aus Freigaben anderer Patienten gelernt.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Share of all people whom a predicate fits, counted on the control patients; certified is the upper end of the one-sided 95 % interval (Clopper-Pearson).</source>
        <translation>Anteil aller Menschen, auf die ein Prädikat zutrifft, gezählt an den Kontrollpatienten; bestätigt ist das obere Ende des einseitigen 95-%-Intervalls (Clopper-Pearson).</translation>
    </message>
    <message>
        <source>Predicates asked for, released images there were for them, and those that gave a predicate at all.</source>
        <translation>Verlangte Prädikate, freigegebene Bilder, die es dafür gab, und solche, die überhaupt ein Prädikat ergaben.</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Share of the tried predicates that singled out exactly one training patient at a certified weight, with its 95 % interval over patients.</source>
        <translation>Anteil der versuchten Prädikate, die bei bestätigtem Gewicht genau einen Trainingspatienten herausgriffen, mit seinem 95-%-Intervall über Patienten.</translation>
    </message>
    <message>
        <source>Success divided by the null bound. About 1 or below: the attacker did no better than guessing.</source>
        <translation>Erfolg geteilt durch die Nullschranke. Etwa 1 oder darunter: Der Angreifer war nicht besser als Raten.</translation>
    </message>
    <message>
        <source>Lower bound that the success would set on the epsilon of differential privacy, where there is a positive one.</source>
        <translation>Untere Schranke, die der Erfolg für das Epsilon der Differential Privacy setzen würde, wo es eine positive gibt.</translation>
    </message>
    <message>
        <source>Authentic images (AuthPct)</source>
        <translation>Eigenständige Bilder (AuthPct)</translation>
    </message>
    <message>
        <source>The percentage of synthetic images that are farther from their nearest real image than that image is from the next real one; a low value points to copies.</source>
        <translation>Der Prozentsatz synthetischer Bilder, die von ihrem nächsten echten Bild weiter entfernt sind als dieses vom nächsten anderen echten; ein niedriger Wert deutet auf Kopien hin.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>The share of real images that have a synthetic image in their neighbourhood; a low value means that kinds of real images are missing.</source>
        <translation>Der Anteil echter Bilder, die ein synthetisches Bild in ihrer Nachbarschaft haben; ein niedriger Wert bedeutet, dass Arten echter Bilder fehlen.</translation>
    </message>
    <message>
        <source>Copying test (C_T)</source>
        <translation>Kopiertest (C_T)</translation>
    </message>
    <message>
        <source>Whether synthetic images lie nearer to training images than unseen real images do; far below 0 points to copies, far above 0 to a poor fit.</source>
        <translation>Ob synthetische Bilder näher an Trainingsbildern liegen als ungesehene echte Bilder; weit unter 0 deutet auf Kopien hin, weit über 0 auf schlechte Anpassung.</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>How closely real images surround the synthetic ones; about 1 when both are alike, and less disturbed by odd images than precision.</source>
        <translation>Wie eng echte Bilder die synthetischen umgeben; etwa 1, wenn beide sich gleichen, und weniger durch ungewöhnliche Bilder gestört als die Präzision.</translation>
    </message>
    <message>
        <source>Fréchet distance (FID)</source>
        <translation>Fréchet-Abstand (FID)</translation>
    </message>
    <message>
        <source>How far the average look and the spread of the synthetic images are from those of real ones; 0 means equal, and figures compare only between sets of the same size and the same encoder.</source>
        <translation>Wie weit das mittlere Aussehen und die Streuung der synthetischen Bilder von denen echter Bilder entfernt sind; 0 bedeutet gleich, und vergleichbar sind nur Zahlen für gleich große Sätze und denselben Encoder.</translation>
    </message>
    <message>
        <source>How well the synthetic images, each blurred a little, explain real ones; 0 is as well as other real images do, larger is worse. Clearly better for the training than for the test patients means that training images are repeated.</source>
        <translation>Wie gut die synthetischen Bilder, jedes ein wenig verwischt, echte erklären; 0 heißt so gut wie andere echte Bilder, größer ist schlechter. Deutlich besser bei den Trainings- als bei den Testpatienten bedeutet, dass Trainingsbilder wiederholt werden.</translation>
    </message>
    <message>
        <source>Image retrieval score (IRS)</source>
        <translation>Bildabrufwert (IRS)</translation>
    </message>
    <message>
        <source>The share of the real images that the synthetic ones can stand for, judged by how many different real images are nearest to them.</source>
        <translation>Der Anteil der echten Bilder, für die die synthetischen stehen können, beurteilt danach, wie viele verschiedene echte Bilder ihnen am nächsten liegen.</translation>
    </message>
    <message>
        <source>IRS adjusted by real images</source>
        <translation>IRS, an echten Bildern bereinigt</translation>
    </message>
    <message>
        <source>The score of the synthetic images over that of real ones at the same number; near 1 is as diverse as reality, above 1 points to copies of training images.</source>
        <translation>Der Wert der synthetischen Bilder geteilt durch den echter Bilder bei gleicher Anzahl; nahe 1 ist so vielfältig wie die Wirklichkeit, über 1 deutet auf Kopien von Trainingsbildern hin.</translation>
    </message>
    <message>
        <source>IRS of real images</source>
        <translation>IRS echter Bilder</translation>
    </message>
    <message>
        <source>The same score for real images the generator never saw: what can be reached with this encoder.</source>
        <translation>Derselbe Wert für echte Bilder, die der Generator nie sah: was mit diesem Encoder erreichbar ist.</translation>
    </message>
    <message>
        <source>Kernel distance (KID)</source>
        <translation>Kernel-Abstand (KID)</translation>
    </message>
    <message>
        <source>Like the Fréchet distance, but not biased by the number of images; values around 0 mean that no difference is seen.</source>
        <translation>Wie der Fréchet-Abstand, aber nicht durch die Anzahl der Bilder verzerrt; Werte um 0 bedeuten, dass kein Unterschied zu sehen ist.</translation>
    </message>
    <message>
        <source>Own-group retrieval</source>
        <translation>Abruf der eigenen Gruppe</translation>
    </message>
    <message>
        <source>How often the training image nearest to a synthetic image belongs to one of the patients it was made from; far above chance means that a synthetic image can lead back to its source group.</source>
        <translation>Wie oft das Trainingsbild, das einem synthetischen Bild am nächsten liegt, zu einem der Patienten gehört, aus denen es gemacht wurde; weit über dem Zufall bedeutet, dass ein synthetisches Bild zu seiner Quellgruppe zurückführen kann.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>The share of synthetic images that look like some real image; a low value means that many are unrealistic.</source>
        <translation>Der Anteil synthetischer Bilder, die irgendeinem echten Bild ähneln; ein niedriger Wert bedeutet, dass viele unrealistisch sind.</translation>
    </message>
    <message>
        <source>Raw diversity, 2 draws an image</source>
        <translation>Rohe Vielfalt, 2 Ziehungen je Bild</translation>
    </message>
    <message>
        <source>The share of real training images that are nearest to some synthetic image, with two synthetic images for each real one; drawing evenly would reach 0.86. In brackets the least and the largest of three parts of the training images. Copies reach it as well.</source>
        <translation>Der Anteil echter Trainingsbilder, die irgendeinem synthetischen Bild am nächsten liegen, bei zwei synthetischen Bildern je echtem; gleichmäßiges Ziehen würde 0,86 erreichen. In Klammern der kleinste und der größte Wert aus drei Teilen der Trainingsbilder. Kopien erreichen ihn ebenfalls.</translation>
    </message>
    <message>
        <source>Raw diversity, 4 draws an image</source>
        <translation>Rohe Vielfalt, 4 Ziehungen je Bild</translation>
    </message>
    <message>
        <source>The same with four synthetic images for each real one; drawing evenly would reach 0.98. In brackets the least and the largest of three parts of the training images.</source>
        <translation>Dasselbe mit vier synthetischen Bildern je echtem; gleichmäßiges Ziehen würde 0,98 erreichen. In Klammern der kleinste und der größte Wert aus drei Teilen der Trainingsbilder.</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote (Recall)</translation>
    </message>
    <message>
        <source>The share of real images that look like some synthetic image; a low value means that kinds of real images are missing.</source>
        <translation>Der Anteil echter Bilder, die irgendeinem synthetischen Bild ähneln; ein niedriger Wert bedeutet, dass Arten echter Bilder fehlen.</translation>
    </message>
    <message>
        <source>Fréchet distance of reconstructions (RECON)</source>
        <translation>Fréchet-Abstand der Rekonstruktionen (RECON)</translation>
    </message>
    <message>
        <source>The Fréchet distance of real training images that went through the autoencoder and back: what it loses, no generator of its latents gets back.</source>
        <translation>Der Fréchet-Abstand echter Trainingsbilder, die durch den Autoencoder und zurück gingen: Was er verliert, gewinnt kein Generator seiner latenten Darstellung zurück.</translation>
    </message>
    <message>
        <source>Kernel distance of reconstructions (RECON)</source>
        <translation>Kernel-Abstand der Rekonstruktionen (RECON)</translation>
    </message>
    <message>
        <source>The kernel distance of real training images that went through the autoencoder and back.</source>
        <translation>Der Kernel-Abstand echter Trainingsbilder, die durch den Autoencoder und zurück gingen.</translation>
    </message>
    <message>
        <source>Vendi score</source>
        <translation>Vendi-Wert</translation>
    </message>
    <message>
        <source>How many clearly different images the synthetic set amounts to; compare it with the figure of real images at the same number.</source>
        <translation>Wie vielen deutlich verschiedenen Bildern der synthetische Satz entspricht; zu vergleichen mit der Zahl echter Bilder bei gleicher Anzahl.</translation>
    </message>
    <message>
        <source>Privacy warning: synthetic images lie clearly nearer to the training images than unseen real images do.</source>
        <translation>Datenschutz-Warnung: Synthetische Bilder liegen deutlich näher an den Trainingsbildern als ungesehene echte Bilder.</translation>
    </message>
    <message>
        <source>Synthetic images lie clearly farther from the training images than unseen real images do.</source>
        <translation>Synthetische Bilder liegen deutlich weiter von den Trainingsbildern entfernt als ungesehene echte Bilder.</translation>
    </message>
    <message>
        <source>The encoder also made the generator&apos;s conditions, which flatters this figure.</source>
        <translation>Der Encoder hat auch die Bedingungen des Generators gemacht, was diese Zahl günstiger aussehen lässt.</translation>
    </message>
    <message>
        <source>The Fréchet distance is biased upwards by the small number of images: compare it only at equal numbers.</source>
        <translation>Der Fréchet-Abstand ist durch die kleine Anzahl der Bilder nach oben verzerrt: nur bei gleichen Anzahlen vergleichen.</translation>
    </message>
    <message>
        <source>The upper limit of the interval is the whole training set.</source>
        <translation>Die obere Grenze des Intervalls ist die ganze Trainingsmenge.</translation>
    </message>
    <message>
        <source>More different images were retrieved than an even generator could reach: the images look enumerated, for instance one for each training image.</source>
        <translation>Es wurden mehr verschiedene Bilder abgerufen, als ein gleichmäßiger Generator erreichen könnte: Die Bilder wirken abgezählt, etwa je eines für jedes Trainingsbild.</translation>
    </message>
    <message>
        <source>There are fewer synthetic than reference images: the reference was subsampled to their number.</source>
        <translation>Es gibt weniger synthetische als Vergleichsbilder: Von den Vergleichsbildern wurde eine Stichprobe in der Anzahl der synthetischen verwendet.</translation>
    </message>
    <message>
        <source>Every query retrieved another image, so that the score has no upper limit: more synthetic images are needed.</source>
        <translation>Jede Abfrage rief ein anderes Bild ab, sodass der Wert keine obere Grenze hat: Es sind mehr synthetische Bilder nötig.</translation>
    </message>
    <message>
        <source>Privacy warning: synthetic images retrieve images of their own source group more often than chance.</source>
        <translation>Datenschutz-Warnung: Synthetische Bilder rufen häufiger als durch Zufall Bilder ihrer eigenen Quellgruppe ab.</translation>
    </message>
    <message>
        <source>Privacy warning: this score rewards copying. Above 1 the synthetic images retrieve more training images than unseen real images do; that is a sign of near-copies, not of diversity beyond reality.</source>
        <translation>Datenschutz-Warnung: Dieser Wert belohnt das Kopieren. Über 1 rufen die synthetischen Bilder mehr Trainingsbilder ab als ungesehene echte Bilder; das ist ein Zeichen für Beinahe-Kopien, nicht für eine Vielfalt über die Wirklichkeit hinaus.</translation>
    </message>
    <message>
        <source>Computed on a seeded random part of the larger set.</source>
        <translation>Berechnet an einem Zufallsteil des größeren Satzes mit festem Startwert.</translation>
    </message>
    <message>
        <source>deep-ssim</source>
        <translation>DeepSSIM</translation>
    </message>
    <message>
        <source>The import would leave out: %1.</source>
        <translation>Der Import würde auslassen: %1.</translation>
    </message>
    <message>
        <source>The worker gave no answer within %2 s</source>
        <translation>Der Rechenprozess hat innerhalb von %2 s nicht geantwortet</translation>
    </message>
    <message>
        <source>Try again; the computer may be very busy. Where the worker runs on another one, test the connection in the menu Run.</source>
        <translation>Noch einmal versuchen; der Rechner ist vielleicht stark ausgelastet. Wo der Rechenprozess auf einem anderen läuft, die Verbindung im Menü „Lauf“ testen.</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>noch nicht ausgeführt</translation>
    </message>
    <message>
        <source>its output is missing</source>
        <translation>die Ausgabe fehlt</translation>
    </message>
    <message>
        <source>cut off before its end</source>
        <translation>vor dem Ende abgebrochen</translation>
    </message>
    <message>
        <source>stopped before its end</source>
        <translation>vor dem Ende angehalten</translation>
    </message>
    <message>
        <source>testable</source>
        <translation>prüfbar</translation>
    </message>
    <message>
        <source>an earlier stage must run again: %1</source>
        <translation>ein früherer Arbeitsschritt muss erneut laufen: %1</translation>
    </message>
    <message>
        <source>its input changed: %1</source>
        <translation>Eingabe geändert: %1</translation>
    </message>
    <message>
        <source>options changed</source>
        <translation>Einstellungen geändert</translation>
    </message>
    <message>
        <source>options changed: %1</source>
        <translation>Einstellungen geändert: %1</translation>
    </message>
    <message>
        <source>%1 x %2 pixels, %3; left out as outliers: %4</source>
        <translation>%1 x %2 Pixel, %3; als Ausreißer ausgelassen: %4</translation>
    </message>
    <message>
        <source>%1 x %2 pixels, %3</source>
        <translation>%1 x %2 Pixel, %3</translation>
    </message>
    <message>
        <source>pad</source>
        <translation>auffüllen</translation>
    </message>
    <message>
        <source>squash</source>
        <translation>stauchen</translation>
    </message>
    <message>
        <source>%1 images of %2 patients</source>
        <translation>%1 Bilder von %2 Patienten</translation>
    </message>
    <message>
        <source>%1 synthetic images of %2, accepted of %3 candidates</source>
        <translation>%1 synthetische Bilder von %2, angenommen aus %3 Kandidaten</translation>
    </message>
    <message>
        <source>%1 synthetic images</source>
        <translation>%1 synthetische Bilder</translation>
    </message>
    <message>
        <source>%1 of %2 detectors may reject; altered copies found: %3</source>
        <translation>%1 von %2 Detektoren dürfen verwerfen; gefundene veränderte Kopien: %3</translation>
    </message>
    <message>
        <source>%1, %2 features, effective rank %3, %4 images seen</source>
        <translation>%1, %2 Merkmale, effektiver Rang %3, %4 gesehene Bilder</translation>
    </message>
    <message>
        <source>%1, given weights</source>
        <translation>%1, vorgegebene Gewichte</translation>
    </message>
    <message>
        <source>latents, factor %1; reconstruction %2 dB, SSIM %3</source>
        <translation>latente Darstellungen, Faktor %1; Rekonstruktion %2 dB, SSIM %3</translation>
    </message>
    <message>
        <source>not needed: the generator learns pixels</source>
        <translation>nicht nötig: Der Generator lernt Pixel</translation>
    </message>
    <message>
        <source>not needed: the filter is off</source>
        <translation>nicht nötig: Der Filter ist aus</translation>
    </message>
    <message>
        <source>not needed: no features steer the generator</source>
        <translation>nicht nötig: Keine Merkmale steuern den Generator</translation>
    </message>
    <message>
        <source>patients: %1 train, %2 validation, %3 test, %4 control; %5 probe images; audit: %6</source>
        <translation>Patienten: %1 Training, %2 Validierung, %3 Test, %4 Kontrolle; %5 Prüfbilder; Audit: %6</translation>
    </message>
    <message>
        <source>%1 reference patients, %2 with a mark, %3 of the training&apos;s length</source>
        <translation>%1 Referenzpatienten, %2 mit einer Markierung, %3 der Trainingslänge</translation>
    </message>
    <message>
        <source>smallest distance to a training image: %1 grey levels</source>
        <translation>kleinster Abstand zu einem Trainingsbild: %1 Graustufen</translation>
    </message>
    <message>
        <source>loses %1 points of AUROC [%2, %3]; the spread of repeated real runs is not known</source>
        <translation>verliert %1 AUROC-Punkte [%2; %3]; die Streuung wiederholter echter Läufe ist nicht bekannt</translation>
    </message>
    <message>
        <source>loses %1 points of AUROC [%2, %3]; the spread of repeated real runs is %4</source>
        <translation>verliert %1 AUROC-Punkte [%2; %3]; die Streuung wiederholter echter Läufe ist %4</translation>
    </message>
    <message>
        <source>As a classifier trained on real images reads the synthetic ones: the asked findings are recognised with AUROC %1 (on real images: %2); 0.5 means that the generator ignores what it is asked for.</source>
        <translation>So liest ein mit echten Bildern trainierter Klassifikator die synthetischen: Die verlangten Befunde werden mit AUROC %1 erkannt (bei echten Bildern: %2); 0,5 bedeutet, dass der Generator nicht beachtet, was von ihm verlangt wird.</translation>
    </message>
    <message>
        <source>No measurement kept the limits of memorisation: a shorter training, more patients or a smaller network is needed.</source>
        <translation>Keine Messung hielt die Grenzen des Auswendiglernens ein: Ein kürzeres Training, mehr Patienten oder ein kleineres Netz ist nötig.</translation>
    </message>
    <message>
        <source>From %1 images on the limits of memorisation are passed; training longer is not advised.</source>
        <translation>Ab %1 Bildern sind die Grenzen des Auswendiglernens überschritten; von längerem Training wird abgeraten.</translation>
    </message>
    <message>
        <source>Not even all patients exposed would be found.</source>
        <translation>Selbst wenn alle Patienten exponiert wären, würde das nicht gefunden.</translation>
    </message>
    <message>
        <source>At least %1 patient must be exposed to be found without a copy.</source>
        <translation>Mindestens %1 Patient muss exponiert sein, damit das ohne Kopie gefunden wird.</translation>
    </message>
    <message>
        <source>At least %1 patients must be exposed to be found without a copy.</source>
        <translation>Mindestens %1 Patienten müssen exponiert sein, damit das ohne Kopie gefunden wird.</translation>
    </message>
    <message>
        <source>At least %1 patients must be kept out of the training.</source>
        <translation>Mindestens %1 Patienten müssen vom Training ausgenommen werden.</translation>
    </message>
    <message>
        <source>%1 control patients, whom the generator has not learned from, would show %2 exposed ones.</source>
        <translation>%1 Kontrollpatienten, von denen der Generator nicht gelernt hat, würden %2 exponierte Patienten erkennbar machen.</translation>
    </message>
    <message>
        <source>Two generators on two halves of the patients would make each half the other&apos;s control.</source>
        <translation>Zwei Generatoren auf zwei Hälften der Patienten würden jede Hälfte zur Kontrolle der anderen machen.</translation>
    </message>
    <message>
        <source>Singling out can be tested for gross leaks only: %1 control patients would certify a weight of 1/n.</source>
        <translation>Das Herausgreifen ist nur auf grobe Lecks prüfbar: Erst %1 Kontrollpatienten würden ein Gewicht von 1/n bestätigen.</translation>
    </message>
    <message>
        <source>A small-n audit: no match among the controls certifies a weight of %1 (%2 in %3 patients), at which guessing singles out %4 % of the time.</source>
        <translation>Ein Audit mit kleinem n: Kein Treffer unter den Kontrollen bestätigt ein Gewicht von %1 (%2 bei %3 Patienten), bei dem Raten in %4 % der Fälle jemanden herausgreift.</translation>
    </message>
    <message>
        <source>A separate model of %1 patients could be audited against all others.</source>
        <translation>Ein eigenes Modell aus %1 Patienten ließe sich gegen alle anderen auditieren.</translation>
    </message>
    <message>
        <source>not testable at this size: %1 control patients, at least %2 needed</source>
        <translation>bei dieser Größe nicht prüfbar: %1 Kontrollpatienten, mindestens %2 nötig</translation>
    </message>
    <message>
        <source>not testable at this size: too few controls</source>
        <translation>bei dieser Größe nicht prüfbar: zu wenige Kontrollen</translation>
    </message>
    <message>
        <source>the release is empty</source>
        <translation>die Freigabe ist leer</translation>
    </message>
    <message>
        <source>there are no training patients</source>
        <translation>es gibt keine Trainingspatienten</translation>
    </message>
    <message>
        <source>%1 control patients, at least %2 are needed</source>
        <translation>%1 Kontrollpatienten, mindestens %2 sind nötig</translation>
    </message>
    <message>
        <source>the reference patients (%1) teach no detector to attack with</source>
        <translation>von den Referenzpatienten (%1) lernt kein Detektor, mit dem sich angreifen ließe</translation>
    </message>
    <message>
        <source>%1 released images are closer to a training image than two real images of one patient are (%2)</source>
        <translation>%1 freigegebene Bilder sind einem Trainingsbild näher als zwei echte Bilder desselben Patienten einander (%2)</translation>
    </message>
    <message>
        <source>besides, %1</source>
        <translation>außerdem: %1</translation>
    </message>
    <message>
        <source>training patients are more often among those %1 to the release than controls (%2)</source>
        <translation>Trainingspatienten sind der Freigabe häufiger %1 als Kontrollen (%2)</translation>
    </message>
    <message>
        <source>predicates of family %1 single out training patients (%2)</source>
        <translation>Prädikate der Familie %1 greifen Trainingspatienten heraus (%2)</translation>
    </message>
    <message>
        <source>members can be told from others: %1 (%2)</source>
        <translation>Mitglieder sind von anderen zu unterscheiden: %1 (%2)</translation>
    </message>
    <message>
        <source>no detector tells copies from other patients</source>
        <translation>kein Detektor unterscheidet Kopien von anderen Patienten</translation>
    </message>
    <message>
        <source>no detector finds the training images themselves</source>
        <translation>kein Detektor findet die Trainingsbilder selbst</translation>
    </message>
    <message>
        <source>it was not tried whether training images would be found</source>
        <translation>es wurde nicht versucht, ob Trainingsbilder gefunden würden</translation>
    </message>
    <message>
        <source>the power was not measured</source>
        <translation>die Trennschärfe wurde nicht gemessen</translation>
    </message>
    <message>
        <source>planted copies were not found reliably, so finding none says little</source>
        <translation>eingeschleuste Kopien wurden nicht zuverlässig gefunden, daher sagt es wenig, wenn keine gefunden werden</translation>
    </message>
    <message>
        <source>planted copies would have been found in at least 80 % of trials, %1</source>
        <translation>eingeschleuste Kopien wären in mindestens 80 % der Versuche gefunden worden, %1</translation>
    </message>
    <message>
        <source>%1: found from %2 of the release on (%3 planted)</source>
        <translation>%1: gefunden ab %2 der Freigabe (%3 eingeschleust)</translation>
    </message>
    <message>
        <source>%1: not found at any share tried</source>
        <translation>%1: bei keinem versuchten Anteil gefunden</translation>
    </message>
    <message>
        <source>Generator %1, %2: a leak of 1 in %3 images of this kind would have been found with power %4 [%5, %6]; no share tried was found reliably.</source>
        <translation>Generator %1, %2: Ein Leck von 1 in %3 Bildern dieser Art wäre mit Trennschärfe %4 [%5; %6] gefunden worden; kein versuchter Anteil wurde zuverlässig gefunden.</translation>
    </message>
    <message>
        <source>%1: a leak of 1 in %2 images of this kind would have been found with power %3 [%4, %5]; no share tried was found reliably.</source>
        <translation>%1: Ein Leck von 1 in %2 Bildern dieser Art wäre mit Trennschärfe %3 [%4; %5] gefunden worden; kein versuchter Anteil wurde zuverlässig gefunden.</translation>
    </message>
    <message>
        <source>Generator %1, %2: a leak of 1 in %3 images of this kind would have been found with power %4 [%5, %6].</source>
        <translation>Generator %1, %2: Ein Leck von 1 in %3 Bildern dieser Art wäre mit Trennschärfe %4 [%5; %6] gefunden worden.</translation>
    </message>
    <message>
        <source>%1: a leak of 1 in %2 images of this kind would have been found with power %3 [%4, %5].</source>
        <translation>%1: Ein Leck von 1 in %2 Bildern dieser Art wäre mit Trennschärfe %3 [%4; %5] gefunden worden.</translation>
    </message>
    <message>
        <source>disagrees: copies are found of patients never seen</source>
        <translation>stimmt nicht: Kopien nie gesehener Patienten werden gefunden</translation>
    </message>
    <message>
        <source>disagrees: patients never seen are among the %1 more often than controls</source>
        <translation>stimmt nicht: Nie gesehene Patienten sind häufiger %1 als Kontrollen</translation>
    </message>
    <message>
        <source>disagrees: patients never seen are singled out</source>
        <translation>stimmt nicht: Nie gesehene Patienten werden herausgegriffen</translation>
    </message>
    <message>
        <source>disagrees: control images single out training patients</source>
        <translation>stimmt nicht: Kontrollbilder greifen Trainingspatienten heraus</translation>
    </message>
    <message>
        <source>not run: no control images</source>
        <translation>nicht ausgeführt: keine Kontrollbilder</translation>
    </message>
    <message>
        <source>not run: no training images</source>
        <translation>nicht ausgeführt: keine Trainingsbilder</translation>
    </message>
    <message>
        <source>not run: an attack was found</source>
        <translation>nicht ausgeführt: Ein Angriff wurde gefunden</translation>
    </message>
    <message>
        <source>not run: no copies were planted</source>
        <translation>nicht ausgeführt: Es wurden keine Kopien eingeschleust</translation>
    </message>
    <message>
        <source>not testable: no weight below the cap can be certified, %1 control patients needed</source>
        <translation>nicht prüfbar: Kein Gewicht unter der Obergrenze lässt sich bestätigen, %1 Kontrollpatienten nötig</translation>
    </message>
    <message>
        <source>not testable: %1 marks planted and %2 held out, at least %3 and %4 are needed</source>
        <translation>nicht prüfbar: %1 Markierungen eingepflanzt und %2 zurückgehalten, mindestens %3 und %4 sind nötig</translation>
    </message>
    <message>
        <source>not testable: only %1 of %2 marks can be read in the images that carry them</source>
        <translation>nicht prüfbar: Nur %1 von %2 Markierungen sind in den Bildern lesbar, die sie tragen</translation>
    </message>
    <message>
        <source>not testable: no predicates</source>
        <translation>nicht prüfbar: keine Prädikate</translation>
    </message>
    <message>
        <source>not testable: patients of one kind only</source>
        <translation>nicht prüfbar: Patienten nur einer Art</translation>
    </message>
    <message>
        <source>not testable: no probe images of one kind</source>
        <translation>nicht prüfbar: keine Prüfbilder einer Art</translation>
    </message>
    <message>
        <source>not testable: the release has no groups of patients</source>
        <translation>nicht prüfbar: Die Freigabe hat keine Gruppen von Patienten</translation>
    </message>
    <message>
        <source>not testable: fewer than two patients of a kind</source>
        <translation>nicht prüfbar: weniger als zwei Patienten einer Art</translation>
    </message>
    <message>
        <source>not testable: nobody looked at the shadow release</source>
        <translation>nicht prüfbar: Niemand hat die Schattenfreigabe angesehen</translation>
    </message>
    <message>
        <source>m too small: %1 control patients, %2 needed</source>
        <translation>m zu klein: %1 Kontrollpatienten, %2 nötig</translation>
    </message>
    <message>
        <source>not calibratable at this size: %1 patients, %2 needed</source>
        <translation>bei dieser Größe nicht kalibrierbar: %1 Patienten, %2 nötig</translation>
    </message>
    <message>
        <source>not computable: fewer than two real runs</source>
        <translation>nicht berechenbar: weniger als zwei echte Läufe</translation>
    </message>
    <message>
        <source>not computable: no finding has both labels on both sides</source>
        <translation>nicht berechenbar: Kein Befund ist auf beiden Seiten bei manchen Bildern vorhanden und bei anderen nicht</translation>
    </message>
    <message>
        <source>not computable: no finding was asked for</source>
        <translation>nicht berechenbar: Es wurde kein Befund verlangt</translation>
    </message>
    <message>
        <source>not computable: no finding has both labels among the test images</source>
        <translation>nicht berechenbar: Kein Befund ist bei manchen Testbildern vorhanden und bei anderen nicht</translation>
    </message>
    <message>
        <source>not trainable on these images: %1</source>
        <translation>mit diesen Bildern nicht trainierbar: %1</translation>
    </message>
    <message>
        <source>the filter is off</source>
        <translation>der Filter ist aus</translation>
    </message>
    <message>
        <source>not audited: this release has no images</source>
        <translation>nicht auditiert: Diese Freigabe hat keine Bilder</translation>
    </message>
    <message>
        <source>refused: its judge cannot be tested on validation patients</source>
        <translation>abgelehnt: Sein Beurteiler ist nicht an Validierungspatienten prüfbar</translation>
    </message>
    <message>
        <source>refused: its judge is not shown to do better than guessing</source>
        <translation>abgelehnt: Sein Beurteiler ist nicht nachweislich besser als Raten</translation>
    </message>
    <message>
        <source>not run: no shadow generator was asked for</source>
        <translation>nicht ausgeführt: Es wurde kein Schattengenerator verlangt</translation>
    </message>
    <message>
        <source>no positive lower bound</source>
        <translation>keine positive untere Schranke</translation>
    </message>
    <message>
        <source>no ball</source>
        <translation>keine Kugel</translation>
    </message>
    <message>
        <source>no earlier release</source>
        <translation>keine frühere Freigabe</translation>
    </message>
    <message>
        <source>no detector can decide anything</source>
        <translation>kein Detektor kann etwas entscheiden</translation>
    </message>
    <message>
        <source>not known: no patient, or no threshold</source>
        <translation>nicht bekannt: kein Patient oder keine Schwelle</translation>
    </message>
    <message>
        <source>not found at any share tried</source>
        <translation>bei keinem versuchten Anteil gefunden</translation>
    </message>
    <message>
        <source>not testable at this size: %1 probe images of training patients and %2 images of control patients, %3 of each are needed</source>
        <translation>bei dieser Größe nicht prüfbar: %1 Prüfbilder von Trainingspatienten und %2 Bilder von Kontrollpatienten, je %3 sind nötig</translation>
    </message>
    <message>
        <source>refused: it separates nothing (the interval of its AUC includes %1)</source>
        <translation>abgelehnt: Er trennt nichts (das Intervall seiner AUC enthält %1)</translation>
    </message>
    <message>
        <source>too weak: no detector has a threshold</source>
        <translation>zu schwach: Kein Detektor hat eine Schwelle</translation>
    </message>
    <message>
        <source>too weak: fewer than 80 % of near-duplicates are found</source>
        <translation>zu schwach: Weniger als 80 % der Beinahe-Kopien werden gefunden</translation>
    </message>
    <message>
        <source>not a filter against copies: %1</source>
        <translation>kein Filter gegen Kopien: %1</translation>
    </message>
    <message>
        <source>without own-group threshold: %1</source>
        <translation>ohne Schwelle der eigenen Gruppe: %1</translation>
    </message>
    <message>
        <source>%1 not used: %2 % of the pairs of different patients reach it as well</source>
        <translation>%1 nicht verwendet: %2 % der Paare verschiedener Patienten erreichen die Schwelle ebenfalls</translation>
    </message>
    <message>
        <source>%1 not calibratable at this size: %2 patients, %3 needed</source>
        <translation>%1 bei dieser Größe nicht kalibrierbar: %2 Patienten, %3 nötig</translation>
    </message>
    <message>
        <source>%1 refused: it separates nothing (the interval of its AUC includes %2)</source>
        <translation>%1 abgelehnt: Er trennt nichts (das Intervall seiner AUC enthält %2)</translation>
    </message>
    <message>
        <source>not calibratable at this size: %1 pairs, %2 needed</source>
        <translation>bei dieser Größe nicht kalibrierbar: %1 Paare, %2 nötig</translation>
    </message>
    <message>
        <source>not computable: %1 synthetic images, at least %2 are needed</source>
        <translation>nicht berechenbar: %1 synthetische Bilder, mindestens %2 sind nötig</translation>
    </message>
    <message>
        <source>not computable: %1 test images, at least %2 are needed</source>
        <translation>nicht berechenbar: %1 Testbilder, mindestens %2 sind nötig</translation>
    </message>
    <message>
        <source>not computable: three parts of %1 training images, at least %2 are needed, and %3 times as many synthetic ones</source>
        <translation>nicht berechenbar: drei Teile von %1 Trainingsbildern, mindestens %2 sind nötig, und %3-mal so viele synthetische</translation>
    </message>
    <message>
        <source>not computable: not asked for</source>
        <translation>nicht berechenbar: nicht verlangt</translation>
    </message>
    <message>
        <source>not trained</source>
        <translation>nicht trainiert</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht ausgeführt</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>%1 classifier seed(s) per arm: with fewer than 5 the interval may be too narrow</source>
        <translation>%1 Startwert(e) der Klassifikatoren je Arm: Bei weniger als 5 ist das Intervall vielleicht zu schmal</translation>
    </message>
    <message>
        <source>one generator: the interval says nothing about another training of the generator</source>
        <translation>ein Generator: Das Intervall sagt nichts über ein anderes Training des Generators</translation>
    </message>
    <message>
        <source>the classifier trained on real images is not shown to do better than guessing: a comparison with it says little</source>
        <translation>der mit echten Bildern trainierte Klassifikator ist nicht nachweislich besser als Raten: Ein Vergleich mit ihm sagt wenig</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Owning another image of a patient is not shown to gain more than this (risk beyond control patients)</source>
        <translation>Für den Besitz eines weiteren Bildes eines Patienten ist kein größerer Gewinn als dieser gezeigt (Risiko über Kontrollpatienten hinaus)</translation>
    </message>
    <message>
        <source>Training patients of whom another image was withheld to test that</source>
        <translation>Trainingspatienten, von denen für diese Prüfung ein weiteres Bild zurückgehalten wurde</translation>
    </message>
    <message>
        <source>People looked at every pair of the plan and took none for one person</source>
        <translation>Menschen haben jedes Paar des Plans angesehen und keines für eine Person gehalten</translation>
    </message>
    <message>
        <source>People who were asked whom the generator learned from did no better than guessing</source>
        <translation>Menschen, die gefragt wurden, von wem der Generator gelernt hat, waren nicht besser als Raten</translation>
    </message>
    <message>
        <source>Questions of the motivated-intruder exercise that one person answered</source>
        <translation>Fragen der Übung mit motivierten Eindringlingen, die eine Person beantwortet hat</translation>
    </message>
    <message>
        <source>Not estimated for this threshold: the evaluation is of other images, or of an earlier version.</source>
        <translation>Für diese Schwelle nicht geschätzt: Die Auswertung gilt anderen Bildern oder stammt aus einer früheren Version.</translation>
    </message>
    <message>
        <source>Not estimated for this threshold: no picture of an image that would be left is kept.</source>
        <translation>Für diese Schwelle nicht geschätzt: Von den Bildern, die übrig blieben, ist keines aufbewahrt.</translation>
    </message>
    <message>
        <source>Not estimated for this threshold (%1).</source>
        <translation>Für diese Schwelle nicht geschätzt (%1).</translation>
    </message>
    <message>
        <source>Estimate for this threshold: AUROC %1, a loss of %2 points against now.</source>
        <translation>Schätzung für diese Schwelle: AUROC %1, ein Verlust von %2 Punkten gegenüber jetzt.</translation>
    </message>
    <message>
        <source>By a simple classifier on stored features of %1 images that stay; only a new run can tell.</source>
        <translation>Mit einem einfachen Klassifikator auf gespeicherten Merkmalen von %1 Bildern, die bleiben; nur ein neuer Lauf kann es zeigen.</translation>
    </message>
    <message>
        <source>%1 more would take the place of others; their pictures are not kept.</source>
        <translation>%1 weitere träten an die Stelle anderer; ihre Bilder sind nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>DICOM: %1</source>
        <translation>DICOM: %1</translation>
    </message>
    <message>
        <source>multi-frame: %1 frames in one file</source>
        <translation>mehrere Einzelbilder: %1 in einer Datei</translation>
    </message>
    <message>
        <source>no decoder for %1</source>
        <translation>kein Decoder für %1</translation>
    </message>
    <message>
        <source>16-bit picture uses %1 bits: scaled from those</source>
        <translation>16-Bit-Bild nutzt %1 Bit: auf diese skaliert</translation>
    </message>
    <message>
        <source>near-duplicate of image %1</source>
        <translation>Beinahe-Kopie von Bild %1</translation>
    </message>
    <message>
        <source>reading it takes more than the %1 MB that a file may take</source>
        <translation>das Lesen braucht mehr als die %1 MB, die für eine Datei erlaubt sind</translation>
    </message>
    <message>
        <source>reading it takes longer than the %1 that a file may take</source>
        <translation>das Lesen dauert länger als die %1, die für eine Datei erlaubt sind</translation>
    </message>
    <message>
        <source>the helper program broke down on it (%1)</source>
        <translation>das Hilfsprogramm ist daran abgestürzt (%1)</translation>
    </message>
    <message>
        <source>the helper program broke down on it</source>
        <translation>das Hilfsprogramm ist daran abgestürzt</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>Signal %1</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Exit-Code %1</translation>
    </message>
    <message>
        <source>TIFF: floating-point samples, whose black and white are unknown</source>
        <translation>TIFF: Gleitkommawerte, deren Schwarz und Weiß unbekannt sind</translation>
    </message>
    <message>
        <source>TIFF: signed samples, whose black and white are unknown</source>
        <translation>TIFF: vorzeichenbehaftete Werte, deren Schwarz und Weiß unbekannt sind</translation>
    </message>
    <message>
        <source>TIFF: more than 16 bits a sample</source>
        <translation>TIFF: mehr als 16 Bit je Wert</translation>
    </message>
    <message>
        <source>TIFF: another colour model than grey, RGB and palette</source>
        <translation>TIFF: anderes Farbmodell als Grau, RGB und Palette</translation>
    </message>
    <message>
        <source>a lateral view</source>
        <translation>eine seitliche Aufnahme</translation>
    </message>
    <message>
        <source>an oblique view</source>
        <translation>eine schräge Aufnahme</translation>
    </message>
    <message>
        <source>a decubitus view</source>
        <translation>eine liegende Aufnahme</translation>
    </message>
    <message>
        <source>looks like a lateral view (a guess from the picture)</source>
        <translation>sieht wie eine seitliche Aufnahme aus (nach dem Bild vermutet)</translation>
    </message>
    <message>
        <source>the header names another part of the body</source>
        <translation>die Kopfdaten nennen einen anderen Körperteil</translation>
    </message>
    <message>
        <source>does not look like a chest (a guess from the picture)</source>
        <translation>sieht nicht wie ein Brustkorb aus (nach dem Bild vermutet)</translation>
    </message>
    <message>
        <source>the label file gives it to two patients</source>
        <translation>die Befundtabelle ordnet es zwei Patienten zu</translation>
    </message>
    <message>
        <source>no rule gives it a patient id</source>
        <translation>keine Regel gibt ihm eine Patientenkennung</translation>
    </message>
    <message>
        <source>the same picture as image %1, which had another patient id: the two are one patient now</source>
        <translation>dasselbe Bild wie Bild %1, das eine andere Patientenkennung hatte: Die beiden sind jetzt ein Patient</translation>
    </message>
    <message>
        <source>the same picture as image %1, whose patient is in another set: one of the two left its set</source>
        <translation>dasselbe Bild wie Bild %1, dessen Patient in einer anderen Teilmenge ist: Einer der beiden Patienten hat seine Teilmenge verlassen</translation>
    </message>
    <message>
        <source>the same picture as image %1</source>
        <translation>dasselbe Bild wie Bild %1</translation>
    </message>
    <message>
        <source>BMP: cut in its header</source>
        <translation>BMP: in den Kopfdaten abgeschnitten</translation>
    </message>
    <message>
        <source>BMP: a header of an unknown kind</source>
        <translation>BMP: Kopfdaten unbekannter Art</translation>
    </message>
    <message>
        <source>BMP: of another compression than run lengths</source>
        <translation>BMP: andere Kompression als Lauflängen</translation>
    </message>
    <message>
        <source>BMP: a depth that its compression cannot have</source>
        <translation>BMP: eine Farbtiefe, die es bei dieser Kompression nicht gibt</translation>
    </message>
    <message>
        <source>BMP: cut</source>
        <translation>BMP: abgeschnitten</translation>
    </message>
    <message>
        <source>palette is missing or of unknown kind</source>
        <translation>Palette fehlt oder ist von unbekannter Art</translation>
    </message>
    <message>
        <source>palette is shorter than it claims</source>
        <translation>Palette ist kürzer als angegeben</translation>
    </message>
    <message>
        <source>colour of an unusual kind</source>
        <translation>Farbe ungewöhnlicher Art</translation>
    </message>
    <message>
        <source>colour picture: grey by the mean of its channels</source>
        <translation>Farbbild: Grau als Mittelwert der Kanäle</translation>
    </message>
    <message>
        <source>YBR colour of more than 8 bits</source>
        <translation>YBR-Farbe mit mehr als 8 Bit</translation>
    </message>
    <message>
        <source>palette indices of unusual depth</source>
        <translation>Palettenindizes ungewöhnlicher Tiefe</translation>
    </message>
    <message>
        <source>unknown transfer syntax</source>
        <translation>unbekannte Transfersyntax</translation>
    </message>
    <message>
        <source>deflated data set is missing</source>
        <translation>mit Deflate komprimierter Datensatz fehlt</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>the pixels cannot be read</source>
        <translation>die Pixel sind nicht lesbar</translation>
    </message>
    <message>
        <source>deflated data set is broken or cut</source>
        <translation>mit Deflate komprimierter Datensatz ist defekt oder abgeschnitten</translation>
    </message>
    <message>
        <source>deflated data set grows beyond the limit</source>
        <translation>mit Deflate komprimierter Datensatz wächst über die Grenze hinaus</translation>
    </message>
    <message>
        <source>JPEG: the stream is broken or cut</source>
        <translation>JPEG: Der Datenstrom ist defekt oder abgeschnitten</translation>
    </message>
    <message>
        <source>JPEG: parts of the stream are damaged</source>
        <translation>JPEG: Teile des Datenstroms sind beschädigt</translation>
    </message>
    <message>
        <source>the compressed pixels are broken or cut</source>
        <translation>die komprimierten Pixel sind defekt oder abgeschnitten</translation>
    </message>
    <message>
        <source>JPEG: broken markers</source>
        <translation>JPEG: defekte Marker</translation>
    </message>
    <message>
        <source>JPEG: another size than the header says</source>
        <translation>JPEG: andere Größe als in den Kopfdaten</translation>
    </message>
    <message>
        <source>JPEG: another depth than the header says</source>
        <translation>JPEG: andere Tiefe als in den Kopfdaten</translation>
    </message>
    <message>
        <source>JPEG: an arithmetic or hierarchical one</source>
        <translation>JPEG: arithmetisch oder hierarchisch kodiert</translation>
    </message>
    <message>
        <source>JPEG-LS: another kind of stream</source>
        <translation>JPEG-LS: eine andere Art von Datenstrom</translation>
    </message>
    <message>
        <source>JPEG 2000: the stream does not begin like one</source>
        <translation>JPEG 2000: Der Datenstrom beginnt nicht wie einer</translation>
    </message>
    <message>
        <source>JPEG 2000: another size than the header says</source>
        <translation>JPEG 2000: andere Größe als in den Kopfdaten</translation>
    </message>
    <message>
        <source>JPEG 2000: subsampled or deeper than the header says</source>
        <translation>JPEG 2000: unterabgetastet oder tiefer als in den Kopfdaten</translation>
    </message>
    <message>
        <source>JPEG 2000: broken header</source>
        <translation>JPEG 2000: defekte Kopfdaten</translation>
    </message>
    <message>
        <source>JPEG 2000: the stream is broken or cut</source>
        <translation>JPEG 2000: Der Datenstrom ist defekt oder abgeschnitten</translation>
    </message>
    <message>
        <source>JPEG 2000: a component is missing</source>
        <translation>JPEG 2000: Eine Komponente fehlt</translation>
    </message>
    <message>
        <source>JPEG 2000: parts of the stream are doubtful</source>
        <translation>JPEG 2000: Teile des Datenstroms sind zweifelhaft</translation>
    </message>
    <message>
        <source>photometric interpretation is missing: taken for MONOCHROME2</source>
        <translation>Photometric Interpretation fehlt: als MONOCHROME2 behandelt</translation>
    </message>
    <message>
        <source>unknown photometric interpretation</source>
        <translation>unbekannte Photometric Interpretation</translation>
    </message>
    <message>
        <source>samples per pixel contradict the photometric interpretation</source>
        <translation>Werte je Pixel widersprechen der Photometric Interpretation</translation>
    </message>
    <message>
        <source>impossible BitsAllocated</source>
        <translation>unmögliches BitsAllocated</translation>
    </message>
    <message>
        <source>impossible BitsStored: BitsAllocated is used</source>
        <translation>unmögliches BitsStored: BitsAllocated wird verwendet</translation>
    </message>
    <message>
        <source>impossible HighBit: BitsStored is used</source>
        <translation>unmögliches HighBit: BitsStored wird verwendet</translation>
    </message>
    <message>
        <source>uncompressed YBR_PARTIAL_420</source>
        <translation>unkomprimiertes YBR_PARTIAL_420</translation>
    </message>
    <message>
        <source>subsampled colour needs 8 bits and an even number of columns</source>
        <translation>unterabgetastete Farbe braucht 8 Bit und eine gerade Spaltenzahl</translation>
    </message>
    <message>
        <source>fewer pixels than the header claims</source>
        <translation>weniger Pixel als in den Kopfdaten angegeben</translation>
    </message>
    <message>
        <source>the file ends inside its pixels</source>
        <translation>die Datei endet mitten in ihren Pixeln</translation>
    </message>
    <message>
        <source>compressed pixels grow beyond the limit</source>
        <translation>komprimierte Pixel wachsen über die Grenze hinaus</translation>
    </message>
    <message>
        <source>RLE: a segment holds more than its pixels</source>
        <translation>RLE: Ein Segment enthält mehr als seine Pixel</translation>
    </message>
    <message>
        <source>the compressed pixels are missing</source>
        <translation>die komprimierten Pixel fehlen</translation>
    </message>
    <message>
        <source>compressed pixels of single bits</source>
        <translation>komprimierte Pixel aus einzelnen Bits</translation>
    </message>
    <message>
        <source>impossible SamplesPerPixel</source>
        <translation>unmögliches SamplesPerPixel</translation>
    </message>
    <message>
        <source>impossible PixelRepresentation: unsigned values are assumed</source>
        <translation>unmögliche PixelRepresentation: Werte ohne Vorzeichen werden angenommen</translation>
    </message>
    <message>
        <source>impossible NumberOfFrames: one is assumed</source>
        <translation>unmögliches NumberOfFrames: Eins wird angenommen</translation>
    </message>
    <message>
        <source>uncompressed pixels in fragments</source>
        <translation>unkomprimierte Pixel in Fragmenten</translation>
    </message>
    <message>
        <source>the transfer syntax is compressed, the pixels are not</source>
        <translation>die Transfersyntax ist komprimiert, die Pixel sind es nicht</translation>
    </message>
    <message>
        <source>NumberOfFrames claims more frames than there are</source>
        <translation>NumberOfFrames gibt mehr Einzelbilder an, als vorhanden sind</translation>
    </message>
    <message>
        <source>more frames than the header says: the first one is used</source>
        <translation>mehr Einzelbilder als in den Kopfdaten angegeben: Das erste wird verwendet</translation>
    </message>
    <message>
        <source>pixels are floating-point numbers</source>
        <translation>Pixel sind Gleitkommazahlen</translation>
    </message>
    <message>
        <source>the file ends before its pixels</source>
        <translation>die Datei endet vor ihren Pixeln</translation>
    </message>
    <message>
        <source>DICOM object without an image</source>
        <translation>DICOM-Objekt ohne Bild</translation>
    </message>
    <message>
        <source>pixels of a single bit: a mask</source>
        <translation>Pixel aus einem einzigen Bit: eine Maske</translation>
    </message>
    <message>
        <source>a segmented palette</source>
        <translation>eine segmentierte Palette</translation>
    </message>
    <message>
        <source>an image of another modality</source>
        <translation>ein Bild einer anderen Modalität</translation>
    </message>
    <message>
        <source>the file is damaged after its pixels</source>
        <translation>die Datei ist nach ihren Pixeln beschädigt</translation>
    </message>
    <message>
        <source>the header says that text is burned into the picture</source>
        <translation>laut Kopfdaten ist Text in das Bild eingebrannt</translation>
    </message>
    <message>
        <source>HighBit contradicts the pixels: BitsStored is used</source>
        <translation>HighBit widerspricht den Pixeln: BitsStored wird verwendet</translation>
    </message>
    <message>
        <source>the window leaves nothing to see: the value range is used</source>
        <translation>das Fenster lässt nichts erkennen: Der Wertebereich wird verwendet</translation>
    </message>
    <message>
        <source>pixels of other than 8 or 16 allocated bits</source>
        <translation>Pixel mit anderen als 8 oder 16 belegten Bits</translation>
    </message>
    <message>
        <source>RLE: a segment ends too early</source>
        <translation>RLE: Ein Segment endet zu früh</translation>
    </message>
    <message>
        <source>RLE: impossible number of segments</source>
        <translation>RLE: unmögliche Zahl von Segmenten</translation>
    </message>
    <message>
        <source>RLE: a segment outside the data</source>
        <translation>RLE: ein Segment außerhalb der Daten</translation>
    </message>
    <message>
        <source>an element stands twice: the first one is used</source>
        <translation>ein Element steht zweimal da: Das erste wird verwendet</translation>
    </message>
    <message>
        <source>a sequence of wrong length was jumped over</source>
        <translation>eine Sequenz falscher Länge wurde übersprungen</translation>
    </message>
    <message>
        <source>an element of impossible length or kind was left out</source>
        <translation>ein Element unmöglicher Länge oder Art wurde ausgelassen</translation>
    </message>
    <message>
        <source>the transfer syntax is not the one that the data set is in</source>
        <translation>die Transfersyntax ist nicht die, in der der Datensatz vorliegt</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>unusable lookup table was left out</source>
        <translation>unbrauchbare Lookup-Tabelle wurde ausgelassen</translation>
    </message>
    <message>
        <source>a lookup table holds more bits than it says</source>
        <translation>eine Nachschlagetabelle enthält mehr Bits, als sie angibt</translation>
    </message>
    <message>
        <source>unusable window: another one of the file is used</source>
        <translation>unbrauchbares Fenster: Ein anderes der Datei wird verwendet</translation>
    </message>
    <message>
        <source>unusable window: the value range is used</source>
        <translation>unbrauchbares Fenster: Der Wertebereich wird verwendet</translation>
    </message>
    <message>
        <source>unusable rescale values were left out</source>
        <translation>unbrauchbare Rescale-Werte wurden ausgelassen</translation>
    </message>
    <message>
        <source>rescale slope 0: the picture is constant</source>
        <translation>Rescale-Steigung 0: Das Bild ist konstant</translation>
    </message>
    <message>
        <source>a picture without pixels</source>
        <translation>ein Bild ohne Pixel</translation>
    </message>
    <message>
        <source>not enough memory for it</source>
        <translation>nicht genug Speicher dafür</translation>
    </message>
    <message>
        <source>the decoder gave up</source>
        <translation>der Decoder hat aufgegeben</translation>
    </message>
    <message>
        <source>no row of the label file names it</source>
        <translation>keine Zeile der Befundtabelle nennt es</translation>
    </message>
    <message>
        <source>GIF: broken header</source>
        <translation>GIF: beschädigte Kopfdaten</translation>
    </message>
    <message>
        <source>GIF: without colours</source>
        <translation>GIF: ohne Farben</translation>
    </message>
    <message>
        <source>GIF: broken or cut</source>
        <translation>GIF: beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>GIF: without a picture</source>
        <translation>GIF: ohne Bild</translation>
    </message>
    <message>
        <source>transparency was ignored</source>
        <translation>Transparenz wurde nicht beachtet</translation>
    </message>
    <message>
        <source>several frames: the first one was taken</source>
        <translation>mehrere Einzelbilder: Das erste wurde genommen</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>keine solche Datei</translation>
    </message>
    <message>
        <source>no regular file</source>
        <translation>keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>file beyond the limit of its size</source>
        <translation>Datei über der Größengrenze</translation>
    </message>
    <message>
        <source>empty file</source>
        <translation>leere Datei</translation>
    </message>
    <message>
        <source>a picture format that is not read</source>
        <translation>ein Bildformat, das nicht gelesen wird</translation>
    </message>
    <message>
        <source>an archive inside an archive</source>
        <translation>ein Archiv in einem Archiv</translation>
    </message>
    <message>
        <source>a document, not a picture</source>
        <translation>ein Dokument, kein Bild</translation>
    </message>
    <message>
        <source>text, not a picture</source>
        <translation>Text, kein Bild</translation>
    </message>
    <message>
        <source>content of no known kind</source>
        <translation>Inhalt unbekannter Art</translation>
    </message>
    <message>
        <source>picture without rows or columns</source>
        <translation>Bild ohne Zeilen oder Spalten</translation>
    </message>
    <message>
        <source>claims more pixels than the limit</source>
        <translation>gibt mehr Pixel an, als die Grenze erlaubt</translation>
    </message>
    <message>
        <source>JPEG of other than 8 bits</source>
        <translation>JPEG mit anderer Tiefe als 8 Bit</translation>
    </message>
    <message>
        <source>JPEG: the picture ends too early</source>
        <translation>JPEG: Das Bild endet zu früh</translation>
    </message>
    <message>
        <source>JPEG: damaged data; the picture may be wrong in places</source>
        <translation>JPEG: beschädigte Daten; das Bild kann stellenweise falsch sein</translation>
    </message>
    <message>
        <source>PNG: inflates beyond the limit</source>
        <translation>PNG: wächst beim Entpacken über die Grenze</translation>
    </message>
    <message>
        <source>PNG: less data than its size needs</source>
        <translation>PNG: weniger Daten, als seine Größe verlangt</translation>
    </message>
    <message>
        <source>the import was stopped</source>
        <translation>der Import wurde angehalten</translation>
    </message>
    <message>
        <source>the helper program gave a senseless answer on it</source>
        <translation>das Hilfsprogramm gab dazu eine sinnlose Antwort</translation>
    </message>
    <message>
        <source>a path that is too long</source>
        <translation>ein zu langer Pfad</translation>
    </message>
    <message>
        <source>an answer that makes no sense</source>
        <translation>eine Antwort, die keinen Sinn ergibt</translation>
    </message>
    <message>
        <source>a folder that cannot be read</source>
        <translation>ein Ordner, der nicht lesbar ist</translation>
    </message>
    <message>
        <source>cannot be reached</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>a symbolic link that leads nowhere</source>
        <translation>eine symbolische Verknüpfung, die ins Leere führt</translation>
    </message>
    <message>
        <source>a symbolic link that leads out of the source</source>
        <translation>eine symbolische Verknüpfung, die aus der Quelle hinausführt</translation>
    </message>
    <message>
        <source>a symbolic link to no regular file</source>
        <translation>eine symbolische Verknüpfung auf keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>TIFF: broken header</source>
        <translation>TIFF: beschädigte Kopfdaten</translation>
    </message>
    <message>
        <source>TIFF: too few samples for its colours</source>
        <translation>TIFF: zu wenige Werte je Pixel für seine Farben</translation>
    </message>
    <message>
        <source>TIFF: a compression without a decoder</source>
        <translation>TIFF: eine Kompression ohne Decoder</translation>
    </message>
    <message>
        <source>TIFF: impossible tiles</source>
        <translation>TIFF: unmögliche Kacheln</translation>
    </message>
    <message>
        <source>TIFF: sizes that contradict each other</source>
        <translation>TIFF: Größen, die einander widersprechen</translation>
    </message>
    <message>
        <source>TIFF: broken or cut</source>
        <translation>TIFF: beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>TIFF: without its palette</source>
        <translation>TIFF: ohne seine Palette</translation>
    </message>
    <message>
        <source>TIFF: inflates beyond the limit</source>
        <translation>TIFF: wächst beim Entpacken über die Grenze</translation>
    </message>
    <message>
        <source>several pages: the first one was taken</source>
        <translation>mehrere Seiten: Die erste wurde genommen</translation>
    </message>
    <message>
        <source>WebP: broken header</source>
        <translation>WebP: beschädigte Kopfdaten</translation>
    </message>
    <message>
        <source>WebP: broken or cut</source>
        <translation>WebP: beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>WebP: a frame beyond its canvas</source>
        <translation>WebP: ein Einzelbild über seine Bildfläche hinaus</translation>
    </message>
    <message>
        <source>a broken entry of the archive</source>
        <translation>ein beschädigter Eintrag des Archivs</translation>
    </message>
    <message>
        <source>its name leads out of the archive</source>
        <translation>sein Name führt aus dem Archiv hinaus</translation>
    </message>
    <message>
        <source>its name is in the archive more than once</source>
        <translation>sein Name steht mehr als einmal im Archiv</translation>
    </message>
    <message>
        <source>encrypted in its archive</source>
        <translation>in seinem Archiv verschlüsselt</translation>
    </message>
    <message>
        <source>compressed in its archive by another method than deflate</source>
        <translation>in seinem Archiv anders als mit Deflate komprimiert</translation>
    </message>
    <message>
        <source>a symbolic link in an archive</source>
        <translation>eine symbolische Verknüpfung in einem Archiv</translation>
    </message>
    <message>
        <source>beyond the limit of a file&apos;s size</source>
        <translation>über der Grenze für die Größe einer Datei</translation>
    </message>
    <message>
        <source>grows beyond the limit when it is inflated</source>
        <translation>wächst beim Entpacken über die Grenze</translation>
    </message>
    <message>
        <source>the archive&apos;s members are larger than itself</source>
        <translation>die Inhalte des Archivs sind größer als es selbst</translation>
    </message>
    <message>
        <source>broken in its archive, or of another size</source>
        <translation>in seinem Archiv beschädigt oder von anderer Größe</translation>
    </message>
    <message>
        <source>an archive with more members than the limit</source>
        <translation>ein Archiv mit mehr Inhalten, als die Grenze erlaubt</translation>
    </message>
    <message>
        <source>an archive that cannot be read</source>
        <translation>ein Archiv, das nicht lesbar ist</translation>
    </message>
    <message>
        <source>a broken archive</source>
        <translation>ein beschädigtes Archiv</translation>
    </message>
    <message>
        <source>an archive without files</source>
        <translation>ein Archiv ohne Dateien</translation>
    </message>
    <message>
        <source>%1 images without a patient id were set aside</source>
        <translation>beiseitegelegte Bilder ohne Patientenkennung: %1</translation>
    </message>
    <message>
        <source>%1 images that the label file gives to two patients were set aside</source>
        <translation>beiseitegelegte Bilder, die die Befundtabelle zwei Patienten zuordnet: %1</translation>
    </message>
    <message>
        <source>%1 lateral, oblique or decubitus views were set aside</source>
        <translation>beiseitegelegte seitliche, schräge oder liegende Aufnahmen: %1</translation>
    </message>
    <message>
        <source>%1 images look like lateral views (guess) and were set aside</source>
        <translation>beiseitegelegte Bilder, die wie seitliche Aufnahmen aussehen (Vermutung): %1</translation>
    </message>
    <message>
        <source>%1 files that show no chest were set aside</source>
        <translation>beiseitegelegte Dateien, die keinen Thorax zeigen: %1</translation>
    </message>
    <message>
        <source>%1 images are tiny</source>
        <translation>winzige Bilder: %1</translation>
    </message>
    <message>
        <source>%1 images are empty</source>
        <translation>leere Bilder: %1</translation>
    </message>
    <message>
        <source>%1 images are clipped</source>
        <translation>Bilder mit abgeschnittenen Helligkeiten: %1</translation>
    </message>
    <message>
        <source>%1 images look inverted (guess)</source>
        <translation>Bilder, die invertiert aussehen (Vermutung): %1</translation>
    </message>
    <message>
        <source>%1 images look rotated-90 (guess)</source>
        <translation>Bilder, die um 90° gedreht aussehen (Vermutung): %1</translation>
    </message>
    <message>
        <source>%1 images look rotated-180 (guess)</source>
        <translation>Bilder, die um 180° gedreht aussehen (Vermutung): %1</translation>
    </message>
    <message>
        <source>%1 images look rotated-270 (guess)</source>
        <translation>Bilder, die um 270° gedreht aussehen (Vermutung): %1</translation>
    </message>
    <message>
        <source>%1 images look not-chest (guess)</source>
        <translation>Bilder, die nicht wie ein Thorax aussehen (Vermutung): %1</translation>
    </message>
    <message>
        <source>%1 files could not be used: %2</source>
        <translation>%1 Dateien waren nicht verwendbar: %2</translation>
    </message>
    <message>
        <source>%1 images have No Finding beside a finding; the finding counts</source>
        <translation>Bilder mit „No Finding“ neben einem Befund: %1; der Befund zählt</translation>
    </message>
    <message>
        <source>%1 images have no row in the label file</source>
        <translation>Bilder ohne Zeile in der Befundtabelle: %1</translation>
    </message>
    <message>
        <source>%1 patients were joined with another, since they share a picture</source>
        <translation>Patienten, die wegen eines gemeinsamen Bildes mit einem anderen zusammengelegt wurden: %1</translation>
    </message>
    <message>
        <source>%1 patients share a picture with a patient of another set; they are in no set any more</source>
        <translation>Patienten, die ein Bild mit einem Patienten einer anderen Teilmenge teilen: %1; sie sind in keiner Teilmenge mehr</translation>
    </message>
    <message>
        <source>%1 images keep their former patient, since the split is locked</source>
        <translation>Bilder, die ihren bisherigen Patienten behalten, weil die Aufteilung gesperrt ist: %1</translation>
    </message>
    <message>
        <source>%1 names or birth dates are shared by more than 8 patients; those are proposed as one person only where name and birth date agree</source>
        <translation>Namen oder Geburtsdaten, die mehr als 8 Patienten teilen: %1; solche Patienten werden nur dann als eine Person vorgeschlagen, wenn Name und Geburtsdatum übereinstimmen</translation>
    </message>
    <message>
        <source>%1 images have more look-alikes than were compared; each was compared with its nearest</source>
        <translation>Bilder mit mehr ähnlichen Bildern, als verglichen wurden: %1; jedes wurde mit seinen ähnlichsten verglichen</translation>
    </message>
    <message>
        <source>%1 stored pictures could not be read and were not compared</source>
        <translation>gespeicherte Bilder, die nicht lesbar waren und nicht verglichen wurden: %1</translation>
    </message>
    <message>
        <source>%1 images show nothing and were not searched for near duplicates</source>
        <translation>Bilder, die nichts zeigen und nicht auf Beinahe-Kopien durchsucht wurden: %1</translation>
    </message>
    <message>
        <source>%1 images are near duplicates of another image of the same patient</source>
        <translation>Bilder, die Beinahe-Kopien eines anderen Bildes desselben Patienten sind: %1</translation>
    </message>
    <message>
        <source>pairs of patients that may be one person (%1), waiting for a decision: %2</source>
        <translation>Paare von Patienten, die dieselbe Person sein könnten (%1) und auf eine Entscheidung warten: %2</translation>
    </message>
    <message>
        <source>%1 of these pairs are in two sets of the locked split; confirming one takes one of its patients out of the study</source>
        <translation>davon in zwei Teilmengen der gesperrten Aufteilung: %1; wird ein solches Paar bestätigt, verlässt einer seiner Patienten die Studie</translation>
    </message>
    <message>
        <source>%1 new patients may be one person with patients of two sets; decide their proposals</source>
        <translation>neue Patienten, die dieselbe Person wie Patienten zweier Teilmengen sein könnten: %1; über ihre Vorschläge ist zu entscheiden</translation>
    </message>
    <message>
        <source>%1 patients, %2 are needed; %3 is not possible at this size</source>
        <translation>%1 Patienten, %2 sind nötig; bei dieser Größe nicht möglich: %3</translation>
    </message>
    <message>
        <source>thresholds of the re-identification detectors</source>
        <translation>Schwellen der Detektoren für Wiedererkennung</translation>
    </message>
    <message>
        <source>reporting on the test patients</source>
        <translation>Bericht über die Testpatienten</translation>
    </message>
    <message>
        <source>singling-out against patients that touched nothing</source>
        <translation>Herausgreifen gegen Patienten, die nirgends eingeflossen sind</translation>
    </message>
    <message>
        <source>%1 of %2 rows name an image that is not in the source (first: line %3)</source>
        <translation>%1 von %2 Zeilen nennen ein Bild, das nicht in der Quelle ist (zuerst: Zeile %3)</translation>
    </message>
    <message>
        <source>%1 of %2 rows name an image that is not in the source</source>
        <translation>%1 von %2 Zeilen nennen ein Bild, das nicht in der Quelle ist</translation>
    </message>
    <message>
        <source>not valid UTF-8; read as %1</source>
        <translation>kein gültiges UTF-8; gelesen als %1</translation>
    </message>
    <message>
        <source>the labels hardly use the eight classes; taken instead: %1</source>
        <translation>die Befundtabelle nutzt die acht Klassen kaum; stattdessen übernommen: %1</translation>
    </message>
    <message>
        <source>%1 folders in it cannot be read</source>
        <translation>%1 Ordner darin sind nicht lesbar</translation>
    </message>
    <message>
        <source>Its patient is not known</source>
        <translation>Sein Patient ist nicht bekannt</translation>
    </message>
    <message>
        <source>Given to two patients</source>
        <translation>Zwei Patienten zugeordnet</translation>
    </message>
    <message>
        <source>Owning another image of a patient links it to the released images by hardly more than this (risk beyond control patients, upper end)</source>
        <translation>Der Besitz eines weiteren Bildes eines Patienten verknüpft ihn mit den freigegebenen Bildern kaum mehr als so stark (Risiko über Kontrollpatienten hinaus, oberes Ende)</translation>
    </message>
    <message>
        <source>correlation-forms</source>
        <translation>Korrelationsformen</translation>
    </message>
    <message>
        <source>weaker than designed: %1</source>
        <translation>schwächer als vorgesehen: %1</translation>
    </message>
    <message>
        <source>there is no detector</source>
        <translation>es gibt keinen Detektor</translation>
    </message>
    <message>
        <source>not used: %1 % of the pairs of different patients reach it as well</source>
        <translation>nicht verwendet: %1 % der Paare verschiedener Patienten erreichen die Schwelle ebenfalls</translation>
    </message>
    <message>
        <source>refused: whether it separates is %1</source>
        <translation>abgelehnt: Ob er trennt, ist %1</translation>
    </message>
    <message>
        <source>%1 refused: whether it separates is %2</source>
        <translation>%1 abgelehnt: Ob er trennt, ist %2</translation>
    </message>
    <message>
        <source>not computable: fewer than two pairs of a kind</source>
        <translation>nicht berechenbar: weniger als zwei Paare einer Art</translation>
    </message>
    <message>
        <source>not computable: needs pairs of the same and of different patients</source>
        <translation>nicht berechenbar: Nötig sind Paare desselben Patienten und Paare verschiedener Patienten</translation>
    </message>
    <message>
        <source>refused: its judge cannot be tested: %1</source>
        <translation>abgelehnt: Sein Beurteiler ist nicht prüfbar: %1</translation>
    </message>
    <message>
        <source>not calibratable at this size: %1 images, %2 needed</source>
        <translation>bei dieser Größe nicht kalibrierbar: %1 Bilder, %2 nötig</translation>
    </message>
    <message>
        <source>not calibratable at this size: no validation patients</source>
        <translation>bei dieser Größe nicht kalibrierbar: keine Validierungspatienten</translation>
    </message>
    <message>
        <source>not calibratable at this size: no test patients</source>
        <translation>bei dieser Größe nicht kalibrierbar: keine Testpatienten</translation>
    </message>
    <message>
        <source>not tested: nothing is calibrated</source>
        <translation>nicht geprüft: Nichts ist kalibriert</translation>
    </message>
    <message>
        <source>not tested: no generator made near-duplicates</source>
        <translation>nicht geprüft: Kein Generator hat Beinahe-Duplikate erzeugt</translation>
    </message>
    <message>
        <source>writing found on %1 of %2 validation images, and on %3 of %4 with made-up writing in letters of 7 px</source>
        <translation>Schrift gefunden auf %1 von %2 Validierungsbildern und auf %3 von %4 mit erfundener Schrift in 7 px hohen Buchstaben</translation>
    </message>
    <message>
        <source>refused: it finds writing on too many real images</source>
        <translation>abgelehnt: Er findet auf zu vielen echten Bildern Schrift</translation>
    </message>
    <message>
        <source>not tested: no picture has room for writing</source>
        <translation>nicht geprüft: Kein Bild hat Platz für Schrift</translation>
    </message>
    <message>
        <source>weak: it finds less than 80 % of small writing</source>
        <translation>schwach: Er findet weniger als 80 % der kleinen Schrift</translation>
    </message>
    <message>
        <source>not checked: writing cannot be read in pictures of less than 128 px</source>
        <translation>nicht geprüft: In Bildern unter 128 px ist Schrift nicht lesbar</translation>
    </message>
    <message>
        <source>Writing on the picture: %1</source>
        <translation>Schrift im Bild: %1</translation>
    </message>
    <message>
        <source>Likeness to real images: %1</source>
        <translation>Ähnlichkeit mit echten Bildern: %1</translation>
    </message>
    <message>
        <source>Findings asked for: %1</source>
        <translation>Verlangte Befunde: %1</translation>
    </message>
    <message>
        <source>Detector %1: %2</source>
        <translation>Detektor %1: %2</translation>
    </message>
    <message>
        <source>AUROC %1 [%2, %3] on %4 validation patients</source>
        <translation>AUROC %1 [%2; %3] bei %4 Validierungspatienten</translation>
    </message>
    <message>
        <source>%1 (AUROC %2 [%3, %4] on %5 validation patients)</source>
        <translation>%1 (AUROC %2 [%3; %4] bei %5 Validierungspatienten)</translation>
    </message>
    <message>
        <source>%1 (writing found on %2)</source>
        <translation>%1 (Schrift gefunden auf %2)</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>%1: %2 of %3, because no candidate could be drawn</source>
        <translation>%1: %2 von %3, weil kein Kandidat gezogen werden konnte</translation>
    </message>
    <message>
        <source>%1: %2 of %3, because of %4 candidates none was left over in the groups that lack images</source>
        <translation>%1: %2 von %3, weil von %4 Kandidaten keiner in den Gruppen übrig war, denen Bilder fehlen</translation>
    </message>
    <message>
        <source>%1: %2 of %3, because of %4 candidates %5</source>
        <translation>%1: %2 von %3, denn von %4 Kandidaten: %5</translation>
    </message>
    <message>
        <source>%1 resembled a patient of their own group</source>
        <translation>%1 ähnlich einem Patienten der eigenen Gruppe</translation>
    </message>
    <message>
        <source>%1 resembled a training patient</source>
        <translation>%1 ähnlich einem Trainingspatienten</translation>
    </message>
    <message>
        <source>%1 showed writing or a marker</source>
        <translation>%1 mit Schrift oder einem Seiten- oder Lagezeichen</translation>
    </message>
    <message>
        <source>%1 did not show the findings asked for</source>
        <translation>%1 ohne die verlangten Befunde</translation>
    </message>
    <message>
        <source>%1 looked like no real image</source>
        <translation>%1 keinem echten Bild ähnlich</translation>
    </message>
    <message>
        <source>%1 repeated an accepted image</source>
        <translation>%1 wie ein schon angenommenes Bild</translation>
    </message>
    <message>
        <source>%1 could not be judged</source>
        <translation>%1 nicht beurteilbar</translation>
    </message>
    <message>
        <source>%1 were blank</source>
        <translation>%1 leer</translation>
    </message>
    <message>
        <source>none of %1 was accepted: %2</source>
        <translation>von %1 wurde keines angenommen: %2</translation>
    </message>
    <message>
        <source>candidates.jsonl of this run has each with its reasons</source>
        <translation>candidates.jsonl dieses Laufs führt jeden mit seinen Gründen auf</translation>
    </message>
    <message>
        <source>the generator does not yet draw what it is asked for: train longer (--train-images), or leave this check out (--no-filter-labels)</source>
        <translation>der Generator zeichnet noch nicht, was von ihm verlangt wird: länger trainieren (--train-images) oder diese Prüfung weglassen (--no-filter-labels)</translation>
    </message>
    <message>
        <source>the generator has not learned enough: train longer (--train-images)</source>
        <translation>der Generator hat nicht genug gelernt: länger trainieren (--train-images)</translation>
    </message>
    <message>
        <source>the generator repeats itself: train on more patients, or for less long</source>
        <translation>der Generator wiederholt sich: mit mehr Patienten oder weniger lange trainieren</translation>
    </message>
    <message>
        <source>the real pictures carry writing that was learned: mask it at import (burned-in), or leave this check out (--no-filter-text)</source>
        <translation>die echten Bilder tragen Schrift, die mitgelernt wurde: beim Import abdecken (burned-in) oder diese Prüfung weglassen (--no-filter-text)</translation>
    </message>
    <message>
        <source>the generator copies its patients: train for less long (--train-images, --checkpoint best), on more patients, or with larger groups (--k)</source>
        <translation>der Generator kopiert seine Patienten: weniger lange (--train-images, --checkpoint best), mit mehr Patienten oder mit größeren Gruppen (--k) trainieren</translation>
    </message>
    <message>
        <source>it needs less with a smaller %1</source>
        <translation>mit kleinerem Wert für %1 wird weniger gebraucht</translation>
    </message>
    <message>
        <source>no detector tells copies of a picture from other pictures (the intervals of all AUCs reach 0.5)</source>
        <translation>kein Detektor unterscheidet Kopien eines Bildes von anderen Bildern (die Intervalle aller AUCs reichen bis 0,5)</translation>
    </message>
    <message>
        <source>train them longer (--reidentification-pairs, --copy-detector-pairs), choose others (--filter-detectors) or, knowing that nothing is held back, use --filter off</source>
        <translation>länger trainieren (--reidentification-pairs, --copy-detector-pairs), andere wählen (--filter-detectors) oder, im Wissen, dass nichts zurückgehalten wird, --filter off verwenden</translation>
    </message>
    <message>
        <source>nobody has answered yet</source>
        <translation>noch niemand hat geantwortet</translation>
    </message>
    <message>
        <source>too few questions: all right would not tell from guessing</source>
        <translation>zu wenige Fragen: Selbst lauter richtige Antworten wären nicht von Raten zu unterscheiden</translation>
    </message>
    <message>
        <source>no training image has a finding: findings steer nothing, the generator learns as without them</source>
        <translation>kein Trainingsbild hat einen Befund: Befunde steuern nichts, der Generator lernt wie ohne sie</translation>
    </message>
    <message>
        <source>no training image has %1: it is never drawn</source>
        <translation>kein Trainingsbild hat %1: Es wird nie gezeichnet</translation>
    </message>
    <message>
        <source>Images with %1 come back from latent space clearly worse than images on average.</source>
        <translation>Bilder mit %1 kommen aus dem latenten Raum deutlich schlechter zurück als Bilder im Durchschnitt.</translation>
    </message>
    <message>
        <source>the file does not say whether it takes [0, 1] or [-1, 1]; [-1, 1] was assumed</source>
        <translation>die Datei sagt nicht, ob sie [0; 1] oder [-1; 1] erwartet; angenommen wurde [-1; 1]</translation>
    </message>
    <message>
        <source>cannot be trained to attack: %1</source>
        <translation>nicht für einen Angriff trainierbar: %1</translation>
    </message>
    <message>
        <source>not testable: the recipe needs more reference patients: %1</source>
        <translation>nicht prüfbar: Das Verfahren braucht mehr Referenzpatienten: %1</translation>
    </message>
    <message>
        <source>arm %1: no image with %2 to learn from</source>
        <translation>Arm %1: kein Bild mit %2, von dem sich lernen ließe</translation>
    </message>
    <message>
        <source>arm %1: no image without %2 to learn from</source>
        <translation>Arm %1: kein Bild ohne %2, von dem sich lernen ließe</translation>
    </message>
    <message>
        <source>the mean runs over %1 of %2 findings; without both labels among the test images: %3</source>
        <translation>das Mittel umfasst %1 von %2 Befunden; nicht bei manchen Testbildern vorhanden und bei anderen nicht: %3</translation>
    </message>
    <message>
        <source>Each condition is one patient&apos;s own features (k = 1, the published method): a sample can copy that patient.</source>
        <translation>Jede Bedingung besteht aus den Merkmalen eines einzelnen Patienten (k = 1, das veröffentlichte Verfahren): Eine Probe kann diesen Patienten kopieren.</translation>
    </message>
    <message>
        <source>The model is trained with single patients&apos; features; only samples are mixed.</source>
        <translation>Das Modell wird mit den Merkmalen einzelner Patienten trainiert; nur Proben werden gemischt.</translation>
    </message>
    <message>
        <source>Two patients per condition hide each one little.</source>
        <translation>Zwei Patienten je Bedingung verbergen den Einzelnen wenig.</translation>
    </message>
    <message>
        <source>No image has a positive label: all conditions form one set of labels.</source>
        <translation>Kein Bild hat einen positiven Befund: Alle Bedingungen bilden einen einzigen Satz von Befunden.</translation>
    </message>
    <message>
        <source>no set of labels has %1 patients</source>
        <translation>kein Satz von Befunden hat %1 Patienten</translation>
    </message>
    <message>
        <source>the detectors were made anew since these images were judged</source>
        <translation>die Detektoren wurden nach der Beurteilung dieser Bilder neu erstellt</translation>
    </message>
    <message>
        <source>If the synthetic curve begins farther left than the curves of unseen patients, some synthetic images lie closer to a training image than two different people usually do: look at the closest pairs, which the report for the inside shows. Curves on top of each other are what one hopes to see. This finds copies and near copies; a likeness of the same person in another position can lie far away by this measure.</source>
        <translation>Beginnt die Kurve der synthetischen Bilder weiter links als die Kurven ungesehener Patienten, so liegen manche synthetischen Bilder näher an einem Trainingsbild als zwei verschiedene Menschen gewöhnlich beieinander: Dann die ähnlichsten Paare ansehen, die der interne Bericht zeigt. Zu hoffen ist, dass die Kurven aufeinanderliegen. Dies findet Kopien und Beinahe-Kopien; ein Abbild derselben Person in anderer Haltung kann nach diesem Maß weit entfernt liegen.</translation>
    </message>
    <message>
        <source>An attack was found: draw fewer images per patient group, more patients behind each condition (k), a stricter filter, or a shorter training; then run the audit again. Not testable: more control patients, and more released images; plan-split says how many.</source>
        <translation>Ein Angriff ist gelungen: weniger Bilder je Patientengruppe ziehen, mehr Patienten hinter jede Bedingung stellen (k), strenger filtern oder kürzer trainieren; dann das Audit wiederholen. Nicht prüfbar: mehr Kontrollpatienten und mehr freigegebene Bilder; plan-split sagt, wie viele.</translation>
    </message>
    <message>
        <source>A control of the audit itself gave an alarm or found nothing: read the report&apos;s table of controls; more reference patients (validation and test) train better attackers.</source>
        <translation>Eine Kontrolle des Audits selbst hat Alarm gegeben oder nichts gefunden: die Tabelle der Kontrollen im Bericht lesen; mehr Referenzpatienten (Validierung und Test) machen das Training der Angreifer besser.</translation>
    </message>
    <message>
        <source>Take in more patients, or give more of them to the control set (plan-split).</source>
        <translation>Mehr Patienten aufnehmen oder mehr von ihnen der Kontrolle zuteilen (plan-split).</translation>
    </message>
    <message>
        <source>Take the images that the report calls copies out by a stricter filter (fewer false accepts), train for a shorter time, or put more patients behind each condition.</source>
        <translation>Die Bilder, die der Bericht Kopien nennt, durch einen strengeren Filter aussortieren (weniger irrtümlich angenommene), kürzer trainieren oder mehr Patienten hinter jede Bedingung stellen.</translation>
    </message>
    <message>
        <source>An attack is shown to gain more from the release with patients of whom the model learned: train for a shorter time, put more patients behind each condition, or draw fewer images of each group.</source>
        <translation>Ein Angriff gewinnt nachweislich bei Patienten, von denen das Modell gelernt hat, mehr aus der Freigabe: kürzer trainieren, mehr Patienten hinter jede Bedingung stellen oder von jeder Gruppe weniger Bilder ziehen.</translation>
    </message>
    <message>
        <source>Where the interval is wide, too few patients were asked about: more probe patients and more control patients with two images. Where its lower end lies above zero, the released images do link: train for a shorter time, or put more patients behind each condition.</source>
        <translation>Ist das Intervall breit, wurde nach zu wenigen Patienten gefragt: mehr Prüfpatienten und mehr Kontrollpatienten mit zwei Bildern. Liegt sein unteres Ende über null, verknüpfen die freigegebenen Bilder tatsächlich: kürzer trainieren oder mehr Patienten hinter jede Bedingung stellen.</translation>
    </message>
    <message>
        <source>Train for a shorter time (the memorisation meter says from when on), with more patients, or put more patients behind each condition.</source>
        <translation>Kürzer trainieren (die Gedächtnismessung sagt, ab wann es zu lang ist), mit mehr Patienten trainieren oder mehr Patienten hinter jede Bedingung stellen.</translation>
    </message>
    <message>
        <source>Train for a shorter time, or let the meter choose the weights; without a meter, turn it on.</source>
        <translation>Kürzer trainieren oder die Gedächtnismessung die Gewichte wählen lassen; fehlt die Messung, sie einschalten.</translation>
    </message>
    <message>
        <source>Raise k, or steer by findings alone.</source>
        <translation>k erhöhen oder allein durch Befunde steuern.</translation>
    </message>
    <message>
        <source>More released images, and attackers that learn from more validation and test patients: with few of both even planted copies stay hidden. The report&apos;s table of power says what was found at each share.</source>
        <translation>Mehr freigegebene Bilder und Angreifer, die von mehr Validierungs- und Testpatienten lernen: Bei wenigen von beiden bleiben selbst eingeschleuste Kopien verborgen. Die Tabelle der Trennschärfe im Bericht sagt, was bei jedem Anteil gefunden wurde.</translation>
    </message>
    <message>
        <source>Only training patients with two images or more can lend one to this test; up to 500 are withheld by lot (--split-probes), and at most one training image in twenty: for 100 of them take in 2,000 training images or more.</source>
        <translation>Nur Trainingspatienten mit mindestens zwei Bildern können dieser Prüfung eines leihen; bis zu 500 werden durch Los zurückgehalten (--split-probes), höchstens jedes zwanzigste Trainingsbild: Für 100 davon mindestens 2000 Trainingsbilder aufnehmen.</translation>
    </message>
    <message>
        <source>Draw more images; where the filter left too few, see its reasons in the report.</source>
        <translation>Mehr Bilder ziehen; hat der Filter zu wenige übrig gelassen, seine Gründe im Bericht nachlesen.</translation>
    </message>
    <message>
        <source>Take in more patients.</source>
        <translation>Mehr Patienten aufnehmen.</translation>
    </message>
    <message>
        <source>Train the generator for longer or with more patients, draw more images, and repeat the classifiers (five seeds) so that the figure is less a matter of chance. The report says what a classifier of real images repeats.</source>
        <translation>Den Generator länger oder mit mehr Patienten trainieren, mehr Bilder ziehen und die Klassifikatoren wiederholen (fünf Startwerte), damit die Zahl weniger vom Zufall abhängt. Der Bericht sagt, wie gut ein Klassifikator echter Bilder sich wiederholt.</translation>
    </message>
    <message>
        <source>The generator&apos;s own near-duplicates are hard to tell in small pictures: at 32 px little of the origin is left from noise level 1 on, and no filter can find it. A larger image size (128 px or more), and detectors trained on more pairs.</source>
        <translation>Die Beinahe-Duplikate des Generators selbst sind in kleinen Bildern schwer zu erkennen: Bei 32 px ist ab Rauschstufe 1 wenig vom Ursprung übrig, und kein Filter kann ihn finden. Nötig sind größere Bilder (mindestens 128 px) und Detektoren, die mit mehr Paaren trainiert sind.</translation>
    </message>
    <message>
        <source>The reason stands beside it. Not calibratable: more validation patients (79 at least). No own-group threshold, too weak: train the detectors on more patients and pairs (--reidentification-pairs, --copy-detector-pairs), at a larger image size.</source>
        <translation>Der Grund steht daneben. Nicht kalibrierbar: mehr Validierungspatienten (mindestens 79). Keine Schwelle der eigenen Gruppe, zu schwach: die Detektoren mit mehr Patienten und Paaren trainieren (--reidentification-pairs, --copy-detector-pairs), bei größeren Bildern.</translation>
    </message>
    <message>
        <source>Run generate with --filter on.</source>
        <translation>Den Befehl generate mit --filter on ausführen.</translation>
    </message>
    <message>
        <source>People have yet to look at every pair of the plan: review --list-pairs.</source>
        <translation>Menschen müssen noch jedes Paar des Plans ansehen: review --list-pairs.</translation>
    </message>
    <message>
        <source>Not measured: make the motivated-intruder exercise and have it answered (intruder). Better than guessing: people recognise patients; do not release these images.</source>
        <translation>Nicht gemessen: die Übung mit motivierten Eindringlingen erstellen und beantworten lassen (intruder). Besser als Raten: Menschen erkennen Patienten wieder; diese Bilder nicht freigeben.</translation>
    </message>
    <message>
        <source>Somebody has to answer an exercise of as many questions (intruder --make --questions); a small release gives fewer: draw more images.</source>
        <translation>Jemand muss eine Übung mit so vielen Fragen beantworten (intruder --make --questions); eine kleine Freigabe ergibt weniger: mehr Bilder ziehen.</translation>
    </message>
    <message>
        <source>Images seen</source>
        <translation>Gesehene Bilder</translation>
    </message>
    <message>
        <source>How many images the network has learned from so far, each counted every time it is shown. The plan of the training says after how many it ends.</source>
        <translation>Aus wie vielen Bildern das Netz bisher gelernt hat; jedes zählt, sooft es gezeigt wird. Der Plan des Trainings sagt, nach wie vielen es endet.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Images learned from in one second, since the last message of the worker. It depends on the size of images and network and on what else the computer does; the result does not depend on it.</source>
        <translation>Bilder, aus denen in einer Sekunde gelernt wurde, seit der letzten Meldung des Rechenprogramms. Sie hängt von der Größe der Bilder und des Netzes ab und davon, was der Rechner sonst tut; das Ergebnis hängt nicht davon ab.</translation>
    </message>
    <message>
        <source>Memory, highest</source>
        <translation>Speicher, Höchstwert</translation>
    </message>
    <message>
        <source>The most memory of its computer that the worker has needed so far. When it comes near to what there is, a run may end for want of memory; a smaller network, or fewer images at once, need less.</source>
        <translation>Der meiste Speicher seines Rechners, den das Rechenprogramm bisher gebraucht hat. Kommt er dem vorhandenen nahe, kann ein Lauf aus Speichermangel enden; ein kleineres Netz oder weniger Bilder auf einmal brauchen weniger.</translation>
    </message>
    <message>
        <source>Last checkpoint</source>
        <translation>Letzter Zwischenstand</translation>
    </message>
    <message>
        <source>When the state of the training was last written to disk. Whatever ends the run, it goes on from there; only what was learned since is learned once more.</source>
        <translation>Wann der Stand des Trainings zuletzt auf die Platte geschrieben wurde. Was den Lauf auch beendet, er geht von dort aus weiter; nur was seither gelernt wurde, wird noch einmal gelernt.</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Verbleibende Zeit</translation>
    </message>
    <message>
        <source>Of the stage under way, reckoned from how long the part that is done has taken. At the beginning of a stage it is a rough guess; other stages come on top.</source>
        <translation>Des laufenden Schritts, geschätzt aus der Dauer des schon erledigten Teils. Am Anfang eines Schritts ist sie grob; weitere Schritte kommen hinzu.</translation>
    </message>
    <message>
        <source>What it will take</source>
        <translation>Was es brauchen wird</translation>
    </message>
    <message>
        <source>Reckoned from a trial of a few steps on the worker&apos;s computer: hours of training and drawing, the most memory and disk that is needed, and the energy that its processor or graphics card takes in these hours. The micro-batch is the number of images that are computed at once: fewer need less memory and take longer.</source>
        <translation>Geschätzt aus einem Versuch mit wenigen Schritten auf dem Rechner des Rechenprogramms: Stunden für Training und Zeichnen, der höchste Bedarf an Speicher und Platte und die Energie, die Prozessor oder Grafikkarte in diesen Stunden aufnehmen. Der Mikro-Batch ist die Zahl der Bilder, die auf einmal gerechnet werden: weniger brauchen weniger Speicher und dauern länger.</translation>
    </message>
    <message>
        <source>Loss of an encoder</source>
        <translation>Verlust eines Encoders</translation>
    </message>
    <message>
        <source>How far the encoder is from telling images apart; it should fall and then level off. The spread says how different the features of different images are: near 0 the encoder would tell nothing apart.</source>
        <translation>Wie weit der Encoder davon entfernt ist, Bilder zu unterscheiden; der Wert sollte fallen und dann flach werden. Die Streuung sagt, wie verschieden die Merkmale verschiedener Bilder sind: nahe 0 würde der Encoder nichts unterscheiden.</translation>
    </message>
    <message>
        <source>Loss of a detector</source>
        <translation>Verlust eines Detektors</translation>
    </message>
    <message>
        <source>How far the detector is from telling images of one patient, or altered copies, from images of others; it should fall and then level off. How many it finds is measured afterwards on patients whom it has not seen.</source>
        <translation>Wie weit der Detektor davon entfernt ist, Bilder eines Patienten oder veränderte Kopien von Bildern anderer zu unterscheiden; der Wert sollte fallen und dann flach werden. Wie viele er findet, wird danach an Patienten gemessen, die er nicht gesehen hat.</translation>
    </message>
    <message>
        <source>What became of the files</source>
        <translation>Was aus den Dateien wurde</translation>
    </message>
    <message>
        <source>Every file of the folder is in exactly one of these numbers. A file that is there twice is taken once; what is rejected stands in the import report, each with its reason, and can be mended and imported again.</source>
        <translation>Jede Datei des Ordners steckt in genau einer dieser Zahlen. Eine doppelte Datei wird einmal übernommen; was abgelehnt wurde, steht mit seinem Grund im Importbericht und kann in Ordnung gebracht und erneut importiert werden.</translation>
    </message>
    <message>
        <source>Smallest leak that attacks will find</source>
        <translation>Kleinste Preisgabe, die Angriffe finden werden</translation>
    </message>
    <message>
        <source>Attacks compare training patients with control patients, whom the generator never sees. The fewer control patients there are, the more training patients must have left traces in the images before that can be told from chance.</source>
        <translation>Angriffe vergleichen Trainingspatienten mit Kontrollpatienten, die der Generator nie sieht. Je weniger Kontrollpatienten es gibt, desto mehr Trainingspatienten müssen Spuren in den Bildern hinterlassen haben, bevor sich das vom Zufall unterscheiden lässt.</translation>
    </message>
    <message>
        <source>Strictness of the filter</source>
        <translation>Strenge des Filters</translation>
    </message>
    <message>
        <source>The share of harmless images, of people who are not in the training set, that the filter may throw away by mistake. A larger share makes stricter thresholds: more likenesses of patients are found, and fewer images are left.</source>
        <translation>Der Anteil harmloser Bilder, von Personen außerhalb der Trainingsmenge, den der Filter irrtümlich verwerfen darf. Ein größerer Anteil macht die Schwellen strenger: mehr Ähnlichkeiten mit Patienten werden gefunden, und weniger Bilder bleiben übrig.</translation>
    </message>
    <message>
        <source>Motivated-intruder exercise</source>
        <translation>Übung mit motivierten Eindringlingen</translation>
    </message>
    <message>
        <source>A coin decides each question, so who cannot tell is right in about half of them. Better than guessing means so many right answers that guessing would give them to anybody of all who tried in fewer than one of 20 exercises.</source>
        <translation>Über jede Frage entscheidet eine Münze; wer es nicht erkennt, hat etwa in der Hälfte recht. Besser als Raten heißt: so viele richtige Antworten, dass sie durch Raten bei allen, die es versucht haben, zusammen in weniger als einer von 20 Übungen vorkämen.</translation>
    </message>
    <message>
        <source>Rules of a policy</source>
        <translation>Regeln einer Richtlinie</translation>
    </message>
    <message>
        <source>Each rule compares one figure of the report with what the policy asks. A figure that was not measured never counts as met. A rule that is not met can be set aside by two people, with reasons that are signed and kept.</source>
        <translation>Jede Regel vergleicht eine Zahl des Berichts mit dem, was die Richtlinie verlangt. Eine nicht gemessene Zahl gilt nie als erfüllt. Eine nicht erfüllte Regel können zwei Personen zurückstellen, mit Gründen, die unterschrieben und aufbewahrt werden.</translation>
    </message>
    <message>
        <source>What left the house</source>
        <translation>Was das Haus verlassen hat</translation>
    </message>
    <message>
        <source>Each copy that was handed over, with its recipient. The policy says for how many months a decision stands: attacks become better, so by that day the images are audited anew, or called back.</source>
        <translation>Jede übergebene Kopie mit ihrem Empfänger. Die Richtlinie sagt, wie viele Monate eine Entscheidung gilt: Angriffe werden besser, daher werden die Bilder bis zu diesem Tag neu geprüft oder zurückgerufen.</translation>
    </message>
    <message>
        <source>%1 in ZIP archives</source>
        <translation>%1 in ZIP-Archiven</translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation>%1 andere</translation>
    </message>
    <message>
        <source>All %1 files, by their first bytes: %2.</source>
        <translation>Alle %1 Dateien, nach ihren ersten Bytes: %2.</translation>
    </message>
    <message>
        <source>A sample, spread over the folder: %1 of %2 files were read</source>
        <translation>Eine Stichprobe, über den Ordner verteilt: %1 von %2 Dateien wurden gelesen</translation>
    </message>
    <message>
        <source>All %1 files were read</source>
        <translation>Alle %1 Dateien wurden gelesen</translation>
    </message>
    <message>
        <source>%1: %2 images (%3), writing on %4 of them.</source>
        <translation>%1: %2 Bilder (%3), Schrift auf %4 davon.</translation>
    </message>
    <message>
        <source>made an intruder test</source>
        <translation>erstellte eine Übung mit Eindringlingen</translation>
    </message>
    <message>
        <source>answered an intruder test</source>
        <translation>beantwortete eine Übung mit Eindringlingen</translation>
    </message>
    <message>
        <source>all detectors</source>
        <translation>alle Detektoren</translation>
    </message>
    <message>
        <source>Blur, sigma in px of 256</source>
        <translation>Unschärfe, Sigma in px von 256</translation>
    </message>
    <message>
        <source>Noise, standard deviation</source>
        <translation>Rauschen, Standardabweichung</translation>
    </message>
    <message>
        <source>Rotation, degrees</source>
        <translation>Drehung, Grad</translation>
    </message>
    <message>
        <source>Brightness, factor</source>
        <translation>Helligkeit, Faktor</translation>
    </message>
    <message>
        <source>Contrast, factor</source>
        <translation>Kontrast, Faktor</translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation>JPEG-Qualität</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Gespiegelt</translation>
    </message>
    <message>
        <source>Crop, % of the side that stays</source>
        <translation>Ausschnitt, % der Seite, die bleiben</translation>
    </message>
    <message>
        <source>Mixture of two, share of the first</source>
        <translation>Mischung zweier Bilder, Anteil des ersten</translation>
    </message>
    <message>
        <source>Near-duplicate by the generator, noise level</source>
        <translation>Beinahe-Kopie durch den Generator, Rauschpegel</translation>
    </message>
</context>
<context>
    <name>outis::gui::AboutPage</name>
    <message>
        <source>About the images</source>
        <translation>Über die Bilder</translation>
    </message>
    <message>
        <source>The report prints these words as they are, also for the outside. What is left empty is said to be not stated. Write no name of a patient.</source>
        <translation>Der Bericht druckt diese Worte unverändert, auch nach außen. Was leer bleibt, gilt dort als nicht angegeben. Keinen Namen eines Patienten schreiben.</translation>
    </message>
    <message>
        <source>Name of the data set</source>
        <translation>Name des Datensatzes</translation>
    </message>
    <message>
        <source>Chest radiographs, ward 4</source>
        <translation>Thoraxaufnahmen, Station 4</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Images taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>2014 to 2019</source>
        <translation>2014 bis 2019</translation>
    </message>
    <message>
        <source>Approval: number or name</source>
        <translation>Genehmigung: Nummer oder Name</translation>
    </message>
    <message>
        <source>Taken and left out</source>
        <translation>Ein- und ausgeschlossen</translation>
    </message>
    <message>
        <source>adults, frontal views, no portable images</source>
        <translation>Erwachsene, frontale Aufnahmen, keine Aufnahmen am Bett</translation>
    </message>
    <message>
        <source>Where the findings come from, and how sure they are</source>
        <translation>Woher die Befunde stammen und wie verlässlich sie sind</translation>
    </message>
    <message>
        <source>read from reports by two radiologists</source>
        <translation>von zwei Radiologen aus Befundberichten gelesen</translation>
    </message>
    <message>
        <source>Legal basis of the processing</source>
        <translation>Rechtsgrundlage der Verarbeitung</translation>
    </message>
</context>
<context>
    <name>outis::gui::AccuracyPage</name>
    <message>
        <source>trained on real</source>
        <translation>mit echten trainiert</translation>
    </message>
    <message>
        <source>trained on synthetic</source>
        <translation>mit synthetischen trainiert</translation>
    </message>
    <message>
        <source>trained on both</source>
        <translation>mit beiden trainiert</translation>
    </message>
    <message>
        <source>Mean of the findings</source>
        <translation>Mittel der Befunde</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>area under the ROC on real test patients</source>
        <translation>Fläche unter der ROC-Kurve bei echten Testpatienten</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>The same classifier learns from real, from synthetic and from both kinds of images, and then reads real test patients whom none has seen.</source>
        <translation>Derselbe Klassifikator lernt von echten, von synthetischen und von beiden Arten von Bildern und liest dann echte Testpatienten, die keiner gesehen hat.</translation>
    </message>
    <message>
        <source>What is lost by training on synthetic images</source>
        <translation>Was durch das Training mit synthetischen Bildern verloren geht</translation>
    </message>
    <message>
        <source>By finding</source>
        <translation>Je Befund</translation>
    </message>
    <message>
        <source>Area under the ROC by finding, trained on real, on synthetic and on both kinds of images</source>
        <translation>Fläche unter der ROC-Kurve je Befund, trainiert mit echten, mit synthetischen und mit beiden Arten von Bildern</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Curves of one finding</source>
        <translation>Kurven eines Befunds</translation>
    </message>
    <message>
        <source>ROC curves of the chosen finding</source>
        <translation>ROC-Kurven des gewählten Befunds</translation>
    </message>
    <message>
        <source>false positives (share of images without the finding)</source>
        <translation>falsch Positive (Anteil der Bilder ohne den Befund)</translation>
    </message>
    <message>
        <source>true positives (share of those with it)</source>
        <translation>richtig Positive (Anteil derer mit ihm)</translation>
    </message>
    <message>
        <source>guessing</source>
        <translation>geraten</translation>
    </message>
    <message>
        <source>Calibration of the chosen finding</source>
        <translation>Kalibrierung des gewählten Befunds</translation>
    </message>
    <message>
        <source>probability that is said</source>
        <translation>genannte Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>share that is true</source>
        <translation>zutreffender Anteil</translation>
    </message>
    <message>
        <source>perfect</source>
        <translation>fehlerfrei</translation>
    </message>
    <message>
        <source>Finding:</source>
        <translation>Befund:</translation>
    </message>
    <message>
        <source>By group of patients</source>
        <translation>Je Patientengruppe</translation>
    </message>
    <message>
        <source>Area under the ROC by group of test patients</source>
        <translation>Fläche unter der ROC-Kurve je Gruppe von Testpatienten</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Mean of the findings that can be computed within the group. A group of few patients has a wide interval, or none.</source>
        <translation>Mittel der Befunde, die sich innerhalb der Gruppe berechnen lassen. Eine Gruppe mit wenigen Patienten hat ein breites Intervall oder keines.</translation>
    </message>
    <message>
        <source>The comparison appears here once synthetic images were drawn and the test classifiers were trained.</source>
        <translation>Der Vergleich erscheint hier, sobald synthetische Bilder erzeugt und die Testklassifikatoren trainiert sind.</translation>
    </message>
    <message>
        <source>Are the asked findings shown? %1</source>
        <translation>Sind die verlangten Befunde zu sehen? %1</translation>
    </message>
    <message>
        <source>%1 of %2, none of whom any network has learned from; repetitions of each training: %3.</source>
        <translation>%1 von %2, von denen kein Netz gelernt hat; Wiederholungen jedes Trainings: %3.</translation>
    </message>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>synthetisch</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>ROC of “%3”: %1 test images with and %2 without it</source>
        <translation>ROC-Kurve zu „%3“: %1 Testbilder mit und %2 ohne diesen Befund</translation>
    </message>
    <message>
        <source>Calibration of “%1”: is it there as often as is said?</source>
        <translation>Kalibrierung zu „%1“: Liegt er so oft vor, wie gesagt wird?</translation>
    </message>
    <message>
        <source>Area under the ROC: %1.
Calibration error: %2.</source>
        <translation>Fläche unter der ROC-Kurve: %1.
Kalibrierungsfehler: %2.</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>No group is large enough to compare</source>
        <translation>Keine Gruppe ist groß genug für einen Vergleich</translation>
    </message>
    <message>
        <source>Most is lost for %1: %2 trained on real, %3 on synthetic images</source>
        <translation>Am meisten geht verloren bei „%1“: %2 mit echten, %3 mit synthetischen Bildern trainiert</translation>
    </message>
    <message>
        <source>Trained on only as many real images as there are synthetic ones, the classifier reaches %1 and loses %2 points: the price of the smaller number alone.</source>
        <translation>Mit nur so vielen echten Bildern trainiert, wie es synthetische gibt, erreicht der Klassifikator %1 und verliert %2 Punkte: allein der Preis der kleineren Zahl.</translation>
    </message>
</context>
<context>
    <name>outis::gui::AuditCard</name>
    <message>
        <source>What attackers found</source>
        <translation>Was Angreifer gefunden haben</translation>
    </message>
    <message>
        <source>Networks that learned from other patients alone try to find the patients behind the images. Control patients whom no network ever saw show what chance does. These are lower bounds on the risk: another attacker may do better. The report has every test by itself.</source>
        <translation>Netze, die nur von anderen Patienten gelernt haben, versuchen, die Patienten hinter den Bildern zu finden. Kontrollpatienten, die kein Netz je gesehen hat, zeigen, was der Zufall bewirkt. Dies sind untere Schranken des Risikos: Ein anderer Angreifer kann mehr erreichen. Der Bericht führt jeden Test einzeln auf.</translation>
    </message>
</context>
<context>
    <name>outis::gui::AurocChart</name>
    <message>
        <source>Area under the ROC of the classifiers over the training steps</source>
        <translation>Fläche unter der ROC-Kurve der Klassifikatoren über die Trainingsschritte</translation>
    </message>
    <message>
        <source>training steps</source>
        <translation>Trainingsschritte</translation>
    </message>
    <message>
        <source>AUROC (no unit)</source>
        <translation>AUROC (ohne Einheit)</translation>
    </message>
    <message>
        <source>trained on real</source>
        <translation>mit echten trainiert</translation>
    </message>
    <message>
        <source>on synthetic</source>
        <translation>mit synthetischen</translation>
    </message>
    <message>
        <source>on both</source>
        <translation>mit beiden</translation>
    </message>
    <message>
        <source>real %1</source>
        <translation>echt %1</translation>
    </message>
    <message>
        <source>synthetic %1</source>
        <translation>synthetisch %1</translation>
    </message>
    <message>
        <source>both %1</source>
        <translation>beide %1</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>AUROC now: %1</source>
        <translation>AUROC jetzt: %1</translation>
    </message>
</context>
<context>
    <name>outis::gui::BurnedInTab</name>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>After that</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Places of burned-in text</source>
        <translation>Stellen mit eingebranntem Text</translation>
    </message>
    <message>
        <source>Before masking</source>
        <translation>Vor dem Abdecken</translation>
    </message>
    <message>
        <source>As it is in the workspace</source>
        <translation>Wie es im Arbeitsbereich liegt</translation>
    </message>
    <message>
        <source>Looking at the places of burned-in text…</source>
        <translation>Stellen mit eingebranntem Text werden gelesen…</translation>
    </message>
    <message>
        <source>No burned-in text was found.</source>
        <translation>Es wurde kein eingebrannter Text gefunden.</translation>
    </message>
    <message>
        <source>%1 places in %2 images; %3 of them can still be read. Look through them: a picture shows what was covered.</source>
        <translation>Stellen: %1, Bilder: %2; noch lesbar: %3. Sehen Sie sie durch: Ein Bild zeigt, was abgedeckt wurde.</translation>
    </message>
    <message>
        <source>There is no picture (any more)</source>
        <translation>Es gibt kein Bild (mehr)</translation>
    </message>
    <message>
        <source>side or position marker</source>
        <translation>Seiten- oder Lagezeichen</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>abgedeckt</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>belassen</translation>
    </message>
    <message>
        <source>▲ still readable</source>
        <translation>▲ noch lesbar</translation>
    </message>
    <message>
        <source>not found again</source>
        <translation>nicht wieder gefunden</translation>
    </message>
    <message>
        <source>After masking</source>
        <translation>Nach dem Abdecken</translation>
    </message>
    <message>
        <source>As it would be in the workspace</source>
        <translation>Wie es im Arbeitsbereich läge</translation>
    </message>
</context>
<context>
    <name>outis::gui::CalibrationCard</name>
    <message>
        <source>How the filter was calibrated</source>
        <translation>Wie der Filter kalibriert wurde</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>Detektor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>All patients</source>
        <translation>Alle Patienten</translation>
    </message>
    <message>
        <source>Own group</source>
        <translation>Eigene Gruppe</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Same patient</source>
        <translation>Derselbe Patient</translation>
    </message>
    <message>
        <source>Strangers</source>
        <translation>Unbeteiligte</translation>
    </message>
    <message>
        <source>Calibration of the detectors</source>
        <translation>Kalibrierung der Detektoren</translation>
    </message>
    <message>
        <source>All patients, own group: what the thresholds against all training patients and against those of an image&apos;s own group were taken from. Beside them: shares of altered copies, of other images of a patient and of strangers&apos; images that are rejected, on test patients.</source>
        <translation>Alle Patienten, eigene Gruppe: woraus die Schwellen gegen alle Trainingspatienten und gegen die der eigenen Gruppe eines Bildes bestimmt wurden. Daneben: Anteile veränderter Kopien, anderer Bilder eines Patienten und der Bilder Unbeteiligter, die verworfen werden, bei Testpatienten.</translation>
    </message>
</context>
<context>
    <name>outis::gui::Chart</name>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>%1, upper end</source>
        <translation>%1, oberes Ende</translation>
    </message>
    <message>
        <source>%1, lower end</source>
        <translation>%1, unteres Ende</translation>
    </message>
    <message>
        <source>%1
%2: %3
%4: %5</source>
        <translation>%1
%2: %3
%4: %5</translation>
    </message>
</context>
<context>
    <name>outis::gui::ChartFrame</name>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>Zeichnungen (*.svg)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Save as picture (PNG)…</source>
        <translation>Als Bild sichern (PNG)…</translation>
    </message>
    <message>
        <source>Save as drawing (SVG)…</source>
        <translation>Als Zeichnung sichern (SVG)…</translation>
    </message>
    <message>
        <source>Save as table (CSV)…</source>
        <translation>Als Tabelle sichern (CSV)…</translation>
    </message>
    <message>
        <source>Save this chart as a picture, a drawing or a table</source>
        <translation>Dieses Diagramm als Bild, Zeichnung oder Tabelle sichern</translation>
    </message>
    <message>
        <source>Save this chart</source>
        <translation>Dieses Diagramm sichern</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gesichert: %1</translation>
    </message>
</context>
<context>
    <name>outis::gui::DataPage</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>The images that the generator may learn from, and those that are kept apart to attack the result.</source>
        <translation>Die Bilder, von denen der Generator lernen darf, und jene, die zurückgehalten werden, um das Ergebnis anzugreifen.</translation>
    </message>
    <message>
        <source>Look through it…</source>
        <translation>Durchsehen…</translation>
    </message>
    <message>
        <source>Shows each file, patients that may be one person, and burned-in text (Alt+0)</source>
        <translation>Zeigt jede Datei, Patienten, die dieselbe Person sein könnten, und eingebrannten Text (Alt+0)</translation>
    </message>
    <message>
        <source>Import more…</source>
        <translation>Mehr importieren…</translation>
    </message>
    <message>
        <source>Takes another folder into this workspace (Ctrl+N)</source>
        <translation>Nimmt einen weiteren Ordner in diesen Arbeitsbereich auf (Strg+N)</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Ordner importieren…</translation>
    </message>
    <message>
        <source>Takes a folder of images into this workspace (Ctrl+N)</source>
        <translation>Nimmt einen Ordner mit Bildern in diesen Arbeitsbereich auf (Strg+N)</translation>
    </message>
    <message>
        <source>Go to training</source>
        <translation>Zum Training</translation>
    </message>
    <message>
        <source>Shows the training (Alt+2)</source>
        <translation>Zeigt das Training (Alt+2)</translation>
    </message>
    <message>
        <source>In this workspace</source>
        <translation>In diesem Arbeitsbereich</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Names and other identities stay out of everything but the catalogue of this workspace. Patients, not images, are divided into the four sets, so that nobody is in two of them.</source>
        <translation>Namen und andere Identitäten stehen nur im Katalog dieses Arbeitsbereichs. Auf die vier Teilmengen werden Patienten verteilt, nicht Bilder, damit niemand in zweien davon vorkommt.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>Open the import report</source>
        <translation>Importbericht öffnen</translation>
    </message>
    <message>
        <source>One row per file, with the reason where it was not taken</source>
        <translation>Eine Zeile je Datei, mit dem Grund, wenn sie nicht übernommen wurde</translation>
    </message>
    <message>
        <source>Images as they come in</source>
        <translation>Bilder, wie sie eintreffen</translation>
    </message>
    <message>
        <source>Drawing patients that do not exist.</source>
        <translation>Es werden Patienten gezeichnet, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Reading the folder; the originals are not changed.</source>
        <translation>Der Ordner wird gelesen; die Originale bleiben unverändert.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The worker is starting.</source>
        <translation>Der Rechenprozess startet.</translation>
    </message>
    <message>
        <source>Nothing has been imported yet. Choose a folder of images; it is read in the background.</source>
        <translation>Es wurde noch nichts importiert. Wählen Sie einen Ordner mit Bildern; er wird im Hintergrund gelesen.</translation>
    </message>
    <message>
        <source>Import: %1.</source>
        <translation>Import: %1.</translation>
    </message>
    <message>
        <source>Import %1: %2.</source>
        <translation>Import %1: %2.</translation>
    </message>
    <message>
        <source>%1 imported
%2 already there under another name
%3 that are no images
%4 rejected, each with its reason</source>
        <translation>%1 importiert
%2 bereits unter anderem Namen vorhanden
%3 keine Bilder
%4 abgelehnt, je mit Grund</translation>
    </message>
</context>
<context>
    <name>outis::gui::DecisionPage</name>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>What the policy of the house asks for, what was found, and who signs.</source>
        <translation>Was die Richtlinie des Hauses verlangt, was gefunden wurde und wer unterschreibt.</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Ends this release for good, after a question</source>
        <translation>Beendet diese Freigabe endgültig, nach einer Rückfrage</translation>
    </message>
    <message>
        <source>Request changes…</source>
        <translation>Änderungen verlangen…</translation>
    </message>
    <message>
        <source>Gives it back to whoever prepared it</source>
        <translation>Gibt sie an die Person zurück, die sie vorbereitet hat</translation>
    </message>
    <message>
        <source>Submit for review…</source>
        <translation>Zur Prüfung einreichen…</translation>
    </message>
    <message>
        <source>Freezes the draft and hands it to the reviewers, after a question</source>
        <translation>Friert den Entwurf ein und übergibt ihn den Prüfenden, nach einer Rückfrage</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Zustimmen…</translation>
    </message>
    <message>
        <source>Approves this release, after a question</source>
        <translation>Stimmt dieser Freigabe zu, nach einer Rückfrage</translation>
    </message>
    <message>
        <source>Revise…</source>
        <translation>Überarbeiten…</translation>
    </message>
    <message>
        <source>Takes it up again to change what was asked for</source>
        <translation>Nimmt sie wieder auf, um zu ändern, was verlangt wurde</translation>
    </message>
    <message>
        <source>Go to the release</source>
        <translation>Zur Freigabe</translation>
    </message>
    <message>
        <source>Opens the page “Release” (Alt+5)</source>
        <translation>Öffnet die Seite „Freigabe“ (Alt+5)</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Wie es steht</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Nothing in the workspace was changed.</source>
        <translation>Im Arbeitsbereich wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>Freigabe %1</translation>
    </message>
    <message>
        <source>The present draft</source>
        <translation>Der jetzige Entwurf</translation>
    </message>
    <message>
        <source>Release %1: %2, %3</source>
        <translation>Freigabe %1: %2, %3</translation>
    </message>
    <message>
        <source>Where it stands is not known yet</source>
        <translation>Wie es steht, ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>The records of this workspace are being read.</source>
        <translation>Die Aufzeichnungen dieses Arbeitsbereichs werden gelesen.</translation>
    </message>
    <message>
        <source>There is no draft yet</source>
        <translation>Es gibt noch keinen Entwurf</translation>
    </message>
    <message>
        <source>A run ends with a draft: synthetic images and their report. Begin one on the page “Training”.</source>
        <translation>Ein Lauf endet mit einem Entwurf: synthetische Bilder und ihr Bericht. Beginnen Sie einen auf der Seite „Training“.</translation>
    </message>
    <message>
        <source>A draft</source>
        <translation>Ein Entwurf</translation>
    </message>
    <message>
        <source>Choose who receives the images, look at what the policy says, and submit it. Nothing of it leaves the house before two other people approve.</source>
        <translation>Wählen Sie, wer die Bilder erhält, sehen Sie an, was die Richtlinie sagt, und reichen Sie ihn ein. Nichts davon verlässt das Haus, bevor zwei andere Personen zustimmen.</translation>
    </message>
    <message>
        <source>Submit for review?</source>
        <translation>Zur Prüfung einreichen?</translation>
    </message>
    <message>
        <source>The draft is frozen as a release and handed to the reviewers.</source>
        <translation>Der Entwurf wird als Freigabe eingefroren und den Prüfenden übergeben.</translation>
    </message>
    <message>
        <source>Report, figures, policy, the images with their labels, and a plan of pairs to look at, drawn by lot, are fixed by digests. You sign that you prepared it, and can then not approve it. A release that was given back before is replaced by this one.</source>
        <translation>Bericht, Zahlen, Richtlinie, die Bilder mit ihren Befunden und ein ausgeloster Plan der anzusehenden Paare werden durch Prüfsummen festgehalten. Sie unterschreiben, dass Sie sie vorbereitet haben, und können ihr dann nicht zustimmen. Eine Freigabe, die zurückgegeben wurde, wird durch diese ersetzt.</translation>
    </message>
    <message>
        <source>Submit for review</source>
        <translation>Zur Prüfung einreichen</translation>
    </message>
    <message>
        <source>Approve this release?</source>
        <translation>Dieser Freigabe zustimmen?</translation>
    </message>
    <message>
        <source>This is the second approval: afterwards the images may leave the house.</source>
        <translation>Dies ist die zweite Zustimmung: Danach dürfen die Bilder das Haus verlassen.</translation>
    </message>
    <message>
        <source>This is the first of two approvals.</source>
        <translation>Dies ist die erste von zwei Zustimmungen.</translation>
    </message>
    <message>
        <source>You sign that you looked at report, policy and pairs and agree that the images go to those whom the policy names. Approval cannot be taken back; an approved release can only be withdrawn.</source>
        <translation>Sie unterschreiben, dass Sie Bericht, Richtlinie und Paare angesehen haben und damit einverstanden sind, dass die Bilder an die gehen, die die Richtlinie nennt. Eine Zustimmung kann nicht zurückgenommen werden; eine genehmigte Freigabe kann nur zurückgerufen werden.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Zustimmen</translation>
    </message>
    <message>
        <source>Request changes?</source>
        <translation>Änderungen verlangen?</translation>
    </message>
    <message>
        <source>The release goes back to whoever prepared it.</source>
        <translation>Die Freigabe geht an die Person zurück, die sie vorbereitet hat.</translation>
    </message>
    <message>
        <source>Say in the reason what has to change. This release can then not be approved any more; the changed one is submitted anew, with new pairs to look at.</source>
        <translation>Nennen Sie in der Begründung, was sich ändern muss. Dieser Freigabe kann dann nicht mehr zugestimmt werden; die geänderte wird neu eingereicht, mit neuen Paaren zum Ansehen.</translation>
    </message>
    <message>
        <source>Request changes</source>
        <translation>Änderungen verlangen</translation>
    </message>
    <message>
        <source>Take it up again?</source>
        <translation>Wieder aufnehmen?</translation>
    </message>
    <message>
        <source>You take the release up again to change what was asked for.</source>
        <translation>Sie nehmen die Freigabe wieder auf, um zu ändern, was verlangt wurde.</translation>
    </message>
    <message>
        <source>Afterwards change it on the page “Training”, run it, and submit the new draft. It takes this release&apos;s place.</source>
        <translation>Ändern Sie es danach auf der Seite „Training“, lassen Sie es laufen und reichen Sie den neuen Entwurf ein. Er tritt an die Stelle dieser Freigabe.</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>Überarbeiten</translation>
    </message>
    <message>
        <source>Reject this release?</source>
        <translation>Diese Freigabe ablehnen?</translation>
    </message>
    <message>
        <source>The release is rejected for good.</source>
        <translation>Die Freigabe wird endgültig abgelehnt.</translation>
    </message>
    <message>
        <source>These images will never leave the house. This cannot be undone; only another draft can be submitted. To have something changed, request changes instead.</source>
        <translation>Diese Bilder werden das Haus nie verlassen. Das kann nicht rückgängig gemacht werden; nur ein anderer Entwurf kann eingereicht werden. Damit etwas geändert wird, verlangen Sie stattdessen Änderungen.</translation>
    </message>
    <message>
        <source>Reject for good</source>
        <translation>Endgültig ablehnen</translation>
    </message>
    <message>
        <source>Set this rule aside?</source>
        <translation>Diese Regel aussetzen?</translation>
    </message>
    <message>
        <source>“%1” no longer stands against the approval, once two people agree.</source>
        <translation>„%1“ steht der Zustimmung nicht mehr entgegen, sobald zwei Personen einverstanden sind.</translation>
    </message>
    <message>
        <source>The rule stays not met, and report and package say so, with your name and reason. It counts when two people did this, none of them whoever prepared the release.</source>
        <translation>Die Regel bleibt unerfüllt, und Bericht und Paket sagen das, mit Ihrem Namen und Ihrer Begründung. Es zählt, wenn zwei Personen es getan haben, keine davon die, die die Freigabe vorbereitet hat.</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Aussetzen</translation>
    </message>
</context>
<context>
    <name>outis::gui::DeidentificationPage</name>
    <message>
        <source>De-identification</source>
        <translation>De-Identifizierung</translation>
    </message>
    <message>
        <source>Names, numbers, dates and paths stay in one table of the workspace, which can be dropped. Writing inside the pictures is covered.</source>
        <translation>Namen, Nummern, Daten und Pfade bleiben in einer Tabelle des Arbeitsbereichs, die verworfen werden kann. Schrift in den Bildern wird abgedeckt.</translation>
    </message>
    <message>
        <source>Cover text that is burned into the pictures (recommended)</source>
        <translation>In die Bilder eingebrannten Text abdecken (empfohlen)</translation>
    </message>
    <message>
        <source>Leave side and position markers (L, R, AP) uncovered</source>
        <translation>Seiten- und Lagezeichen (L, R, AP) nicht abdecken</translation>
    </message>
    <message>
        <source>▲ Names and dates that stand in a picture are then learned and may be drawn again. Only for images that are known to show none.</source>
        <translation>▲ Namen und Daten, die in einem Bild stehen, werden dann mitgelernt und können wieder erzeugt werden. Nur für Bilder, von denen bekannt ist, dass sie keine zeigen.</translation>
    </message>
    <message>
        <source>Some files of the folder are read as the import would read them…</source>
        <translation>Einige Dateien des Ordners werden so gelesen, wie der Import sie lesen würde…</translation>
    </message>
</context>
<context>
    <name>outis::gui::DistanceChart</name>
    <message>
        <source>Distances of synthetic, control and test images to the nearest training image</source>
        <translation>Abstände von synthetischen, Kontroll- und Testbildern zum nächsten Trainingsbild</translation>
    </message>
    <message>
        <source>share of the set (%)</source>
        <translation>Anteil am Satz (%)</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>synthetisch</translation>
    </message>
    <message>
        <source>control patients</source>
        <translation>Kontrollpatienten</translation>
    </message>
    <message>
        <source>test patients</source>
        <translation>Testpatienten</translation>
    </message>
    <message>
        <source>distance to the nearest training image (%1)</source>
        <translation>Abstand zum nächsten Trainingsbild (%1)</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Distance from</source>
        <translation>Abstand von</translation>
    </message>
    <message>
        <source>Distance to</source>
        <translation>Abstand bis</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Distance to the nearest training image</source>
        <translation>Abstand zum nächsten Trainingsbild</translation>
    </message>
    <message>
        <source>Synthetic images lie nearer to training patients than images of unseen patients do</source>
        <translation>Synthetische Bilder liegen näher an Trainingspatienten als Bilder ungesehener Patienten</translation>
    </message>
    <message>
        <source>Synthetic images lie farther from training patients than images of unseen patients do</source>
        <translation>Synthetische Bilder liegen weiter entfernt von Trainingspatienten als Bilder ungesehener Patienten</translation>
    </message>
    <message>
        <source>Synthetic images are not nearer to training patients than images of unseen patients are</source>
        <translation>Synthetische Bilder liegen nicht näher an Trainingspatienten als Bilder ungesehener Patienten</translation>
    </message>
</context>
<context>
    <name>outis::gui::DiversityPage</name>
    <message>
        <source>never nearest</source>
        <translation>nie das nächste</translation>
    </message>
    <message>
        <source>nearest to %1</source>
        <translation>das nächste für %1</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Vielfalt</translation>
    </message>
    <message>
        <source>Which real images the synthetic ones stand for: each synthetic image meets the real image that is nearest to it. Nothing here measures privacy.</source>
        <translation>Für welche echten Bilder die synthetischen stehen: Jedes synthetische Bild erreicht das echte Bild, das ihm am nächsten ist. Nichts hier misst den Schutz der Patienten.</translation>
    </message>
    <message>
        <source>Real images that no synthetic image is nearest to</source>
        <translation>Echte Bilder, die keinem synthetischen Bild am nächsten sind</translation>
    </message>
    <message>
        <source>Real images that are met too often</source>
        <translation>Echte Bilder, die zu oft erreicht werden</translation>
    </message>
    <message>
        <source>How often each real image is met</source>
        <translation>Wie oft jedes echte Bild erreicht wird</translation>
    </message>
    <message>
        <source>Share that is met, by group</source>
        <translation>Erreichter Anteil nach Gruppe</translation>
    </message>
    <message>
        <source>Share of the real images that are met, by finding, sex, age and view</source>
        <translation>Anteil der echten Bilder, die erreicht werden, nach Befund, Geschlecht, Alter und Strahlengang</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>share that is met</source>
        <translation>erreichter Anteil</translation>
    </message>
    <message>
        <source>share of the group&apos;s real images that a synthetic one is nearest to</source>
        <translation>Anteil der echten Bilder der Gruppe, die einem synthetischen am nächsten sind</translation>
    </message>
    <message>
        <source>by drawing evenly</source>
        <translation>bei gleichmäßigem Ziehen</translation>
    </message>
    <message>
        <source>real images that are met</source>
        <translation>erreichte echte Bilder</translation>
    </message>
    <message>
        <source>The bar is the 95 % interval, images taken as independent; an image may be in several groups.</source>
        <translation>Der Balken ist das 95-%-Intervall, wobei die Bilder als unabhängig gelten; ein Bild kann in mehreren Gruppen sein.</translation>
    </message>
    <message>
        <source>Pictures of real patients: for the eyes of this house alone.</source>
        <translation>Bilder echter Patienten: allein für die Augen dieses Hauses.</translation>
    </message>
    <message>
        <source>Variety in numbers</source>
        <translation>Vielfalt in Zahlen</translation>
    </message>
    <message>
        <source>Distances to training, beside those of control patients</source>
        <translation>Abstände zum Training, neben denen der Kontrollpatienten</translation>
    </message>
    <message>
        <source>Which real images are met appears here once synthetic images were drawn and compared with patients.</source>
        <translation>Welche echten Bilder erreicht werden, erscheint hier, sobald synthetische Bilder erzeugt und mit Patienten verglichen sind.</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>None: no real image is nearest to %1 synthetic images or more, which drawing evenly would hardly ever give.</source>
        <translation>Keine: Kein echtes Bild ist das nächste für %1 oder mehr synthetische Bilder, was bei gleichmäßigem Ziehen kaum je vorkäme.</translation>
    </message>
    <message>
        <source>%1, each nearest to %2 synthetic images or more, which drawing evenly would hardly ever give. Look at their pairs: a copy would be among them.</source>
        <translation>%1, jeweils das nächste für %2 oder mehr synthetische Bilder, was bei gleichmäßigem Ziehen kaum je vorkäme. Sehen Sie deren Paare an: Eine Kopie wäre darunter.</translation>
    </message>
    <message>
        <source>%1 of %2. What they have in common may be a kind of patient that is missing.</source>
        <translation>%1 von %2. Was ihnen gemeinsam ist, kann eine Art von Patienten sein, die fehlt.</translation>
    </message>
</context>
<context>
    <name>outis::gui::EarlierCard</name>
    <message>
        <source>Together with earlier releases</source>
        <translation>Zusammen mit früheren Freigaben</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Earlier releases</source>
        <translation>Frühere Freigaben</translation>
    </message>
    <message>
        <source>Two releases that are each harmless may not be so together: whoever has both compares them. So all images that were approved are attacked together with the new ones; the worse verdict counts.</source>
        <translation>Zwei Freigaben, die jede für sich harmlos sind, müssen es zusammen nicht sein: Wer beide hat, vergleicht sie. Deshalb werden alle genehmigten Bilder zusammen mit den neuen angegriffen; das schlechtere Urteil zählt.</translation>
    </message>
</context>
<context>
    <name>outis::gui::ErrorNotice</name>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Copies what happened, without any identity, to the clipboard</source>
        <translation>Kopiert, was geschehen ist, ohne jede Identität in die Zwischenablage</translation>
    </message>
</context>
<context>
    <name>outis::gui::EstimateCard</name>
    <message>
        <source>What it will take</source>
        <translation>Was es brauchen wird</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Abschätzen</translation>
    </message>
    <message>
        <source>Tries a few steps here; writes nothing</source>
        <translation>Probiert hier einige Schritte aus; schreibt nichts</translation>
    </message>
    <message>
        <source>A trial of about half a minute tells hours, memory, disk and energy of training and drawing, and what would fit this computer.</source>
        <translation>Ein Versuch von etwa einer halben Minute zeigt Stunden, Arbeitsspeicher, Speicherplatz und Energie für Training und Erzeugung, und was auf diesen Rechner passt.</translation>
    </message>
    <message>
        <source>Estimating…</source>
        <translation>Wird abgeschätzt…</translation>
    </message>
</context>
<context>
    <name>outis::gui::ExportCard</name>
    <message>
        <source>What will be written where</source>
        <translation>Was wohin geschrieben wird</translation>
    </message>
    <message>
        <source>a new or empty folder outside the workspace</source>
        <translation>ein neuer oder leerer Ordner außerhalb des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the folder of the package</source>
        <translation>Den Ordner des Pakets wählen</translation>
    </message>
    <message>
        <source>Folder of the package</source>
        <translation>Ordner des Pakets</translation>
    </message>
    <message>
        <source>Title of the set</source>
        <translation>Titel des Satzes</translation>
    </message>
    <message>
        <source>Organisation that releases it</source>
        <translation>Einrichtung, die ihn freigibt</translation>
    </message>
    <message>
        <source>Contact for questions and withdrawal</source>
        <translation>Kontakt für Fragen und Rückruf</translation>
    </message>
    <message>
        <source>such as data@example.org</source>
        <translation>etwa daten@example.org</translation>
    </message>
    <message>
        <source>Web address of the set (may stay empty)</source>
        <translation>Webadresse des Satzes (darf leer bleiben)</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>je Zeile einer</translation>
    </message>
    <message>
        <source>Who receives this copy</source>
        <translation>Wer diese Kopie erhält</translation>
    </message>
    <message>
        <source>Also as DICOM, marked as synthetic</source>
        <translation>Auch als DICOM, als synthetisch gekennzeichnet</translation>
    </message>
</context>
<context>
    <name>outis::gui::ExportProgressCard</name>
    <message>
        <source>The package is being written</source>
        <translation>Das Paket wird geschrieben</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <source>Stops and takes away what was written; nothing leaves the house</source>
        <translation>Hält an und entfernt, was geschrieben wurde; nichts verlässt das Haus</translation>
    </message>
    <message>
        <source>Stopping and taking away what was written…</source>
        <translation>Hält an und entfernt, was geschrieben wurde…</translation>
    </message>
    <message>
        <source>Opening the release…</source>
        <translation>Öffnet die Freigabe…</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
</context>
<context>
    <name>outis::gui::ExposedCard</name>
    <message>
        <source>Unusual and most exposed patients</source>
        <translation>Ungewöhnliche und am stärksten exponierte Patienten</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Attacker</source>
        <translation>Angreifer</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Controls (%)</source>
        <translation>Kontrollen (%)</translation>
    </message>
    <message>
        <source>Singled out</source>
        <translation>Herausgegriffen</translation>
    </message>
    <message>
        <source>Which patients</source>
        <translation>Welche Patienten</translation>
    </message>
    <message>
        <source>Unusual patients: like few others</source>
        <translation>Ungewöhnliche Patienten: wenigen anderen ähnlich</translation>
    </message>
    <message>
        <source>Other patients, most exposed first</source>
        <translation>Übrige Patienten, am stärksten exponierte zuerst</translation>
    </message>
    <message>
        <source>Exposed patients</source>
        <translation>Exponierte Patienten</translation>
    </message>
    <message>
        <source>Image of the patient</source>
        <translation>Bild des Patienten</translation>
    </message>
    <message>
        <source>Numbers are those of this workspace, pictures are patients: all of this stays in the house, and none of it stands in a report that leaves it. Likeness: to the most alike of other people, small for who looks like nobody. Controls: share of control patients who are as alike to the release. Unusual are the 5 % who are least alike to any reference patient. They can be left out of every training (option “outliers out”).</source>
        <translation>Die Nummern sind die dieses Arbeitsbereichs, die Bilder sind Patienten: All dies bleibt im Haus, und nichts davon steht in einem Bericht, der es verlässt. Ähnlichkeit: zur ähnlichsten anderen Person, klein bei denen, die niemandem ähneln. Kontrollen: Anteil der Kontrollpatienten, die der Freigabe ebenso ähnlich sind. Ungewöhnlich sind die 5 %, die allen Referenzpatienten am wenigsten ähneln. Sie können aus jedem Training ausgelassen werden (Einstellung „outliers out“).</translation>
    </message>
    <message>
        <source>Patient %1, training image %2</source>
        <translation>Patient %1, Trainingsbild %2</translation>
    </message>
    <message>
        <source>Choose a patient to see the nearest synthetic picture.</source>
        <translation>Patient wählen, um das nächste synthetische Bild zu sehen.</translation>
    </message>
    <message>
        <source>No training image of this patient is at hand.</source>
        <translation>Von diesem Patienten ist kein Trainingsbild zur Hand.</translation>
    </message>
    <message>
        <source>The audit is of another drawing: its pictures are not here.</source>
        <translation>Das Audit betrifft eine andere Erzeugung: Deren Bilder sind nicht hier.</translation>
    </message>
    <message>
        <source>patient %1</source>
        <translation>Patient %1</translation>
    </message>
</context>
<context>
    <name>outis::gui::FamilyCard</name>
    <message>
        <source>Singling people out</source>
        <translation>Personen herausgreifen</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Attacker</source>
        <translation>Angreifer</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Versucht</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Basiswert</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Leap</source>
        <translation>Sprung</translation>
    </message>
    <message>
        <source>Families of predicates</source>
        <translation>Familien von Prädikaten</translation>
    </message>
    <message>
        <source>This is release number %1 of these patients that was audited: each further one is tested at a stricter level.</source>
        <translation>Dies ist die auditierte Freigabe Nummer %1 dieser Patienten: Jede weitere wird auf einem strengeren Niveau geprüft.</translation>
    </message>
</context>
<context>
    <name>outis::gui::FilesTab</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Show files by outcome</source>
        <translation>Dateien nach Ergebnis zeigen</translation>
    </message>
    <message>
        <source>Files of the import</source>
        <translation>Dateien des Imports</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Reading the list of files…</source>
        <translation>Die Liste der Dateien wird gelesen…</translation>
    </message>
    <message>
        <source>The whole path stands in the tip of each row.</source>
        <translation>Der ganze Pfad steht im Hinweis jeder Zeile.</translation>
    </message>
    <message>
        <source>all files (%1)</source>
        <translation>alle Dateien (%1)</translation>
    </message>
    <message>
        <source>(forgotten)</source>
        <translation>(vergessen)</translation>
    </message>
</context>
<context>
    <name>outis::gui::FirstStepsDialog</name>
    <message>
        <source>What this program does</source>
        <translation>Was dieses Programm tut</translation>
    </message>
    <message>
        <source>It turns a folder of chest X-rays into a set of synthetic ones, tries to find patients in it, and prepares the decision whether it may leave the house. Nothing leaves this computer. The list at the left is the way, from top to bottom.</source>
        <translation>Es macht aus einem Ordner mit Thorax-Röntgenbildern einen Satz synthetischer Bilder, versucht, darin Patienten zu finden, und bereitet die Entscheidung vor, ob er das Haus verlassen darf. Nichts verlässt diesen Rechner. Die Liste links ist der Weg, von oben nach unten.</translation>
    </message>
    <message>
        <source>1. Data</source>
        <translation>1. Daten</translation>
    </message>
    <message>
        <source>Open a folder of images (Ctrl+O), or try the demo (Ctrl+D), which draws patients who do not exist. The wizard shows what is in the folder, how its labels are understood and which patients may be one person, before anything is imported.</source>
        <translation>Einen Ordner mit Bildern öffnen (Strg+O) oder die Demo ausprobieren (Strg+D), die Patienten zeichnet, die es nicht gibt. Der Assistent zeigt, was im Ordner ist, wie die Befunde verstanden werden und welche Patienten dieselbe Person sein könnten, bevor etwas importiert wird.</translation>
    </message>
    <message>
        <source>2. Training</source>
        <translation>2. Training</translation>
    </message>
    <message>
        <source>Start trains the generator, draws images, filters them and attacks them. It may take hours: pause frees the computer, and the window may be closed while it runs. The memorisation meter says when the generator begins to remember patients.</source>
        <translation>„Starten“ trainiert den Generator, erzeugt Bilder, filtert sie und greift sie an. Das kann Stunden dauern: „Pause“ gibt den Rechner frei, und das Fenster darf währenddessen geschlossen werden. Die Gedächtnismessung sagt, wann der Generator beginnt, sich an Patienten zu erinnern.</translation>
    </message>
    <message>
        <source>3. Review</source>
        <translation>3. Prüfung</translation>
    </message>
    <message>
        <source>Look at what the attackers found, at the closest pairs of a real and a synthetic image, at who is missing, and at what a classifier loses. A question mark beside a number says what it means.</source>
        <translation>Ansehen, was die Angreifer gefunden haben, die ähnlichsten Paare aus einem echten und einem synthetischen Bild, wer fehlt und was ein Klassifikator verliert. Ein Fragezeichen neben einer Zahl sagt, was sie bedeutet.</translation>
    </message>
    <message>
        <source>4. Decision</source>
        <translation>4. Entscheidung</translation>
    </message>
    <message>
        <source>Whoever prepared the images submits them under a policy; two other people approve, each with an own key. The program prepares and records; people decide.</source>
        <translation>Wer die Bilder vorbereitet hat, reicht sie unter einer Richtlinie ein; zwei andere Personen stimmen zu, jede mit eigenem Schlüssel. Das Programm bereitet vor und zeichnet auf; Menschen entscheiden.</translation>
    </message>
    <message>
        <source>5. Release</source>
        <translation>5. Freigabe</translation>
    </message>
    <message>
        <source>An approved set is written as a package for one recipient, searched once more for anything of the source, and noted in the ledger. It can be called back.</source>
        <translation>Ein genehmigter Satz wird als Paket für einen Empfänger geschrieben, noch einmal nach Spuren der Quelle durchsucht und im Verzeichnis vermerkt. Er kann zurückgerufen werden.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>Der Schritt davor</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>Der nächste Schritt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>It can be begun again in the menu Help</source>
        <translation>Kann im Menü „Hilfe“ wieder begonnen werden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>outis::gui::GlossaryDialog</name>
    <message>
        <source>What the words mean</source>
        <translation>Was die Begriffe bedeuten</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Begriffe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No such term</source>
        <translation>Kein solcher Begriff</translation>
    </message>
</context>
<context>
    <name>outis::gui::GridCard</name>
    <message>
        <source>Altered copies that the filter finds</source>
        <translation>Veränderte Kopien, die der Filter findet</translation>
    </message>
    <message>
        <source>What is looked for</source>
        <translation>Wonach gesucht wird</translation>
    </message>
    <message>
        <source>Share of altered copies found, by alteration, strength and detector</source>
        <translation>Anteil gefundener veränderter Kopien, nach Veränderung, Stärke und Detektor</translation>
    </message>
    <message>
        <source>The darker a cell, the more slip through. Each cell was measured on test patients; its interval stands in the tooltip. What the filter lets pass, the audit may still find.</source>
        <translation>Je dunkler ein Feld, desto mehr rutscht durch. Jedes Feld wurde an Testpatienten gemessen; sein Intervall steht im Hinweis. Was der Filter durchlässt, kann das Audit noch finden.</translation>
    </message>
    <message>
        <source>The altered image itself</source>
        <translation>Das veränderte Bild selbst</translation>
    </message>
    <message>
        <source>Another image of the patient, altered</source>
        <translation>Ein anderes Bild des Patienten, verändert</translation>
    </message>
    <message>
        <source>The detectors were made anew since these images were drawn.</source>
        <translation>Die Detektoren wurden nach dem Erzeugen dieser Bilder neu erstellt.</translation>
    </message>
</context>
<context>
    <name>outis::gui::HelpButton</name>
    <message>
        <source>What does “%1” mean?</source>
        <translation>Was bedeutet „%1“?</translation>
    </message>
</context>
<context>
    <name>outis::gui::ImportWizard</name>
    <message>
        <source>Import a folder of images</source>
        <translation>Ordner mit Bildern importieren</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import and train</source>
        <translation>Importieren und trainieren</translation>
    </message>
    <message>
        <source>Save for later</source>
        <translation>Für später sichern</translation>
    </message>
</context>
<context>
    <name>outis::gui::ImportedPage</name>
    <message>
        <source>Imported data</source>
        <translation>Importierte Daten</translation>
    </message>
    <message>
        <source>What became of each file, and what you decide about patients. This page shows identities: it is for the steward alone.</source>
        <translation>Was aus jeder Datei wurde und was Sie über Patienten entscheiden. Diese Seite zeigt Identitäten: Sie ist allein für die Datenverantwortlichen bestimmt.</translation>
    </message>
    <message>
        <source>Forget identities…</source>
        <translation>Identitäten vergessen…</translation>
    </message>
    <message>
        <source>Drops names, ids, dates and paths from this workspace for good</source>
        <translation>Entfernt Namen, Kennungen, Daten und Pfade endgültig aus diesem Arbeitsbereich</translation>
    </message>
    <message>
        <source>Back to the data</source>
        <translation>Zurück zu den Daten</translation>
    </message>
    <message>
        <source>Shows the data page (Alt+1)</source>
        <translation>Zeigt die Datenseite (Alt+1)</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Same patient?</source>
        <translation>Derselbe Patient?</translation>
    </message>
    <message>
        <source>Burned-in text</source>
        <translation>Eingebrannter Text</translation>
    </message>
    <message>
        <source>Nothing in the workspace was changed.</source>
        <translation>Im Arbeitsbereich wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Forget identities?</source>
        <translation>Identitäten vergessen?</translation>
    </message>
    <message>
        <source>Patient ids, names, birth and study dates, the paths of the source files, and the words and pictures of burned-in text leave this workspace for good. Nothing brings them back but a new import.</source>
        <translation>Patientenkennungen, Namen, Geburts- und Untersuchungsdaten, die Pfade der Quelldateien sowie die Wörter und Bilder eingebrannten Textes verlassen diesen Arbeitsbereich endgültig. Nur ein neuer Import bringt sie zurück.</translation>
    </message>
    <message>
        <source>Images, findings, the split, runs and reports stay, and so does the key: later imports know the same patients and files again. Patients that wait under “Same patient?” can then no longer be told by name, so decide about them first. Your original files are not touched.</source>
        <translation>Bilder, Befunde, Aufteilung, Läufe und Berichte bleiben, ebenso der Schlüssel: Spätere Importe erkennen dieselben Patienten und Dateien wieder. Patienten, die unter „Derselbe Patient?“ warten, lassen sich danach nicht mehr am Namen unterscheiden; entscheiden Sie deshalb zuerst über sie. Ihre Originaldateien werden nicht angerührt.</translation>
    </message>
    <message>
        <source>Forget for good</source>
        <translation>Endgültig vergessen</translation>
    </message>
    <message>
        <source>Forgotten: the ids of %1 patients, the paths of %2 files, and %3 words or pictures of burned-in text.</source>
        <translation>Vergessen: Kennungen von Patienten: %1, Pfade von Dateien: %2, Wörter oder Bilder eingebrannten Textes: %3.</translation>
    </message>
</context>
<context>
    <name>outis::gui::IntervalChart</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Lower end of the interval</source>
        <translation>Unteres Ende des Intervalls</translation>
    </message>
    <message>
        <source>Upper end of the interval</source>
        <translation>Oberes Ende des Intervalls</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>%1, %2: %3 %4</source>
        <translation>%1, %2: %3 %4</translation>
    </message>
</context>
<context>
    <name>outis::gui::IntruderCard</name>
    <message>
        <source>Nobody has tried yet.</source>
        <translation>Noch hat es niemand versucht.</translation>
    </message>
    <message>
        <source>It says nothing yet: %1.</source>
        <translation>Es besagt noch nichts: %1.</translation>
    </message>
    <message>
        <source>▲ Somebody told better than by guessing whom the generator learned from.</source>
        <translation>▲ Jemand hat besser als durch Raten erkannt, von wem der Generator gelernt hat.</translation>
    </message>
    <message>
        <source>Nobody told better than by guessing whom the generator learned from.</source>
        <translation>Niemand hat besser als durch Raten erkannt, von wem der Generator gelernt hat.</translation>
    </message>
    <message>
        <source>▲ better than guessing</source>
        <translation>▲ besser als Raten</translation>
    </message>
    <message>
        <source>no better than guessing</source>
        <translation>nicht besser als Raten</translation>
    </message>
    <message>
        <source>%1 right answers would have been better than guessing.</source>
        <translation>%1 richtige Antworten wären besser als Raten gewesen.</translation>
    </message>
    <message>
        <source>Motivated-intruder exercise</source>
        <translation>Übung mit motivierten Eindringlingen</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Who answered, and how well</source>
        <translation>Wer geantwortet hat, und wie gut</translation>
    </message>
    <message>
        <source>Make a test…</source>
        <translation>Test erstellen…</translation>
    </message>
    <message>
        <source>Draws questions by lot; the solution is signed and hidden</source>
        <translation>Lost Fragen aus; die Lösung wird unterschrieben und verborgen</translation>
    </message>
    <message>
        <source>Open the folder of the tests</source>
        <translation>Ordner der Tests öffnen</translation>
    </message>
    <message>
        <source>Pictures of patients: they stay in the house</source>
        <translation>Bilder von Patienten: Sie bleiben im Haus</translation>
    </message>
    <message>
        <source>Take somebody&apos;s answers…</source>
        <translation>Antworten übernehmen…</translation>
    </message>
    <message>
        <source>The filled-in answers.csv of one person, signed by that person</source>
        <translation>Die ausgefüllte answers.csv einer Person, von dieser Person unterschrieben</translation>
    </message>
    <message>
        <source>People who have not prepared, made or reviewed it see synthetic images beside real people and say from whom the generator learned. A coin decides each question: who cannot tell is right in half of them.</source>
        <translation>Personen, die sie nicht vorbereitet, erstellt oder geprüft haben, sehen synthetische Bilder neben echten Menschen und sagen, von wem der Generator gelernt hat. Eine Münze entscheidet jede Frage: Wer es nicht erkennen kann, liegt in der Hälfte davon richtig.</translation>
    </message>
    <message>
        <source>%1 questions are in %2. Give this folder, and nothing else, to those who answer; they fill in answers.csv with yes or no.</source>
        <translation>%1 Fragen liegen in %2. Geben Sie diesen Ordner, und sonst nichts, denen, die antworten; sie füllen answers.csv mit yes oder no aus.</translation>
    </message>
    <message>
        <source>Make a motivated-intruder test?</source>
        <translation>Einen Test mit motivierten Eindringlingen erstellen?</translation>
    </message>
    <message>
        <source>Questions are drawn by lot from the images of this release.</source>
        <translation>Fragen werden aus den Bildern dieser Freigabe ausgelost.</translation>
    </message>
    <message>
        <source>Each shows a synthetic image and a real person&apos;s. You sign the digest of the solution, and can then not answer yourself. The pictures show patients: keep them as you keep the originals.</source>
        <translation>Jede zeigt ein synthetisches Bild und das eines echten Menschen. Sie unterschreiben die Prüfsumme der Lösung und können dann selbst nicht antworten. Die Bilder zeigen Patienten: Bewahren Sie sie auf wie die Originale.</translation>
    </message>
    <message>
        <source>Make the test</source>
        <translation>Test erstellen</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>At most; fewer where there are fewer images</source>
        <translation>Höchstens; weniger, wo es weniger Bilder gibt</translation>
    </message>
    <message>
        <source>Filled-in answers of one person</source>
        <translation>Ausgefüllte Antworten einer Person</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Take these answers?</source>
        <translation>Diese Antworten übernehmen?</translation>
    </message>
    <message>
        <source>The answers in %1 to the newest test.</source>
        <translation>Die Antworten in %1 auf den neuesten Test.</translation>
    </message>
    <message>
        <source>Whoever answered signs them with a key of their own: all questions, once. Who prepared the release, made the test or looked at pairs is refused.</source>
        <translation>Wer geantwortet hat, unterschreibt sie mit eigenem Schlüssel: alle Fragen, ein einziges Mal. Wer die Freigabe vorbereitet, den Test erstellt oder Paare angesehen hat, wird abgelehnt.</translation>
    </message>
    <message>
        <source>Sign the answers</source>
        <translation>Antworten unterschreiben</translation>
    </message>
    <message>
        <source>%1 of %2:
%3</source>
        <translation>%1 von %2:
%3</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
</context>
<context>
    <name>outis::gui::KeyDialog</name>
    <message>
        <source>Make a key</source>
        <translation>Schlüssel erstellen</translation>
    </message>
    <message>
        <source>Your name, as it stands in reports</source>
        <translation>Ihr Name, wie er in Berichten steht</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Ihre Rolle</translation>
    </message>
    <message>
        <source>such as data protection officer</source>
        <translation>etwa Datenschutzbeauftragte</translation>
    </message>
    <message>
        <source>the usual place in your own folder</source>
        <translation>der übliche Platz in Ihrem eigenen Ordner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose where the key file is written</source>
        <translation>Wählen, wohin die Schlüsseldatei geschrieben wird</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>Passphrase noch einmal</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Schlüssel erstellen</translation>
    </message>
    <message>
        <source>Writes the key file, sealed with the passphrase</source>
        <translation>Schreibt die Schlüsseldatei, versiegelt mit der Passphrase</translation>
    </message>
    <message>
        <source>A key says who somebody is: whatever you decide is signed with it. The file is of no use without the passphrase. Nobody can restore a forgotten passphrase; then make another key.</source>
        <translation>Ein Schlüssel sagt, wer jemand ist: Was Sie entscheiden, wird mit ihm unterschrieben. Die Datei nützt ohne die Passphrase nichts. Eine vergessene Passphrase kann niemand wiederherstellen; erstellen Sie dann einen neuen Schlüssel.</translation>
    </message>
    <message>
        <source>No key was made.</source>
        <translation>Es wurde kein Schlüssel erstellt.</translation>
    </message>
    <message>
        <source>Where the key file is written</source>
        <translation>Wohin die Schlüsseldatei geschrieben wird</translation>
    </message>
    <message>
        <source>Keys (*.json *.key)</source>
        <translation>Schlüssel (*.json *.key)</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Ein Name ist nötig.</translation>
    </message>
    <message>
        <source>A role is needed.</source>
        <translation>Eine Rolle ist nötig.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden sind nicht gleich.</translation>
    </message>
    <message>
        <source>At least %1 characters are needed.</source>
        <translation>Mindestens %1 Zeichen sind nötig.</translation>
    </message>
</context>
<context>
    <name>outis::gui::KeyRing</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>outis::gui::KeysCard</name>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Each person signs with a key of their own. Its passphrase is asked for every time and kept nowhere.</source>
        <translation>Jede Person unterschreibt mit einem eigenen Schlüssel. Nach der Passphrase wird jedes Mal gefragt, und sie wird nirgends aufbewahrt.</translation>
    </message>
    <message>
        <source>Make a key…</source>
        <translation>Schlüssel erstellen…</translation>
    </message>
    <message>
        <source>Makes a key file with your name, role and passphrase</source>
        <translation>Erstellt eine Schlüsseldatei mit Ihrem Namen, Ihrer Rolle und Ihrer Passphrase</translation>
    </message>
    <message>
        <source>No key was used here yet.</source>
        <translation>Hier wurde noch kein Schlüssel benutzt.</translation>
    </message>
</context>
<context>
    <name>outis::gui::LabelsPage</name>
    <message>
        <source>The label file</source>
        <translation>Die Befundtabelle</translation>
    </message>
    <message>
        <source>A table of images with patients and findings. See that the program understands it as you do; without one, leave the field empty.</source>
        <translation>Eine Tabelle der Bilder mit Patienten und Befunden. Prüfen Sie, ob das Programm sie so versteht wie Sie; gibt es keine, lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Strahlengang</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Label file</source>
        <translation>Befundtabelle</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose a table with image, patient and findings</source>
        <translation>Wählen Sie eine Tabelle mit Bild, Patient und Befunden</translation>
    </message>
    <message>
        <source>Choose the label file</source>
        <translation>Befundtabelle wählen</translation>
    </message>
    <message>
        <source>Kind of label file</source>
        <translation>Art der Befundtabelle</translation>
    </message>
    <message>
        <source>Find it out</source>
        <translation>Selbst herausfinden</translation>
    </message>
    <message>
        <source>Open mapping…</source>
        <translation>Zuordnung öffnen…</translation>
    </message>
    <message>
        <source>Takes a mapping that was saved before</source>
        <translation>Übernimmt eine früher gespeicherte Zuordnung</translation>
    </message>
    <message>
        <source>Save mapping…</source>
        <translation>Zuordnung sichern…</translation>
    </message>
    <message>
        <source>Saves which column means what, for the next import</source>
        <translation>Speichert für den nächsten Import, welche Spalte was bedeutet</translation>
    </message>
    <message>
        <source>&amp;Kind of label file</source>
        <translation>&amp;Art der Befundtabelle</translation>
    </message>
    <message>
        <source>What the program understands</source>
        <translation>Was das Programm versteht</translation>
    </message>
    <message>
        <source>First rows as understood</source>
        <translation>Die ersten Zeilen, wie sie verstanden wurden</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>Counts per finding</source>
        <translation>Anzahlen je Befund</translation>
    </message>
    <message>
        <source>Rows with a problem, with their lines</source>
        <translation>Zeilen mit einem Problem, mit ihren Zeilennummern</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a mapping</source>
        <translation>Zuordnung öffnen</translation>
    </message>
    <message>
        <source>Mappings (*.json);;All files (*)</source>
        <translation>Zuordnungen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation>Zuordnung sichern</translation>
    </message>
    <message>
        <source>Without a label file the images are used without findings; patients are then known from DICOM headers, folders or file names.</source>
        <translation>Ohne Befundtabelle werden die Bilder ohne Befunde verwendet; Patienten sind dann aus DICOM-Kopfdaten, Ordnern oder Dateinamen bekannt.</translation>
    </message>
    <message>
        <source>Reading the label file…</source>
        <translation>Die Befundtabelle wird gelesen…</translation>
    </message>
    <message>
        <source>As changed here</source>
        <translation>Wie hier geändert</translation>
    </message>
    <message>
        <source>▲ This file cannot be used as it is mapped: %1. Choose the columns below, or another file.</source>
        <translation>▲ Diese Datei ist mit dieser Zuordnung nicht verwendbar: %1. Wählen Sie unten die Spalten oder eine andere Datei.</translation>
    </message>
    <message>
        <source>no column for the image</source>
        <translation>keine Spalte für das Bild</translation>
    </message>
    <message>
        <source>%1 of %2 rows can be used, of %3 patients.</source>
        <translation>Verwendbare Zeilen: %1 von %2; Patienten: %3.</translation>
    </message>
    <message>
        <source>%1 rows name no patient.</source>
        <translation>Zeilen ohne Patient: %1.</translation>
    </message>
    <message>
        <source>%1 files of the folder have a row, %2 have none.</source>
        <translation>Dateien des Ordners mit Zeile: %1, ohne: %2.</translation>
    </message>
    <message>
        <source>Column for: %1</source>
        <translation>Spalte für: %1</translation>
    </message>
    <message>
        <source>– none –</source>
        <translation>– keine –</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>Befunde (%1)</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Probleme (%1)</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Nicht vorhanden</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilennummern</translation>
    </message>
</context>
<context>
    <name>outis::gui::LearningCard</name>
    <message>
        <source>How well it learns</source>
        <translation>Wie gut es lernt</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>logarithmisch</translation>
    </message>
    <message>
        <source>Logarithmic axis of the loss</source>
        <translation>Logarithmische Achse des Verlusts</translation>
    </message>
    <message>
        <source>Small losses are told apart better (Alt+L)</source>
        <translation>Kleine Verluste sind besser zu unterscheiden (Alt+L)</translation>
    </message>
    <message>
        <source>Now: the condition encoder, which finds the features that steer the generator</source>
        <translation>Jetzt: der Bedingungs-Encoder, der die Merkmale findet, die den Generator steuern</translation>
    </message>
    <message>
        <source>Now: the evaluation encoder, which measures the finished images and steers none of them</source>
        <translation>Jetzt: der Bewertungs-Encoder, der die fertigen Bilder misst und keines davon steuert</translation>
    </message>
    <message>
        <source>Now: the detectors that keep back what looks like a training patient</source>
        <translation>Jetzt: die Detektoren, die zurückhalten, was einem Trainingspatienten ähnelt</translation>
    </message>
    <message>
        <source>Now: classifiers on real, on synthetic and on both kinds of images</source>
        <translation>Jetzt: Klassifikatoren mit echten, mit synthetischen und mit beiden Arten von Bildern</translation>
    </message>
    <message>
        <source>Now: the generator</source>
        <translation>Jetzt: der Generator</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>The loss says how far the encoder is from telling images apart; lower is better.</source>
        <translation>Der Verlust sagt, wie weit der Encoder davon entfernt ist, Bilder zu unterscheiden; niedriger ist besser.</translation>
    </message>
    <message>
        <source>%1 Spread of the features: %2; near 0 it would tell nothing apart.</source>
        <translation>%1 Streuung der Merkmale: %2; nahe 0 würde er nichts unterscheiden.</translation>
    </message>
    <message>
        <source>AUROC on validation patients: 0.5 is guessing, 1 is perfect. The report compares them on test patients.</source>
        <translation>AUROC bei Validierungspatienten: 0,5 ist geraten, 1 ist fehlerfrei. Der Bericht vergleicht sie bei Testpatienten.</translation>
    </message>
    <message>
        <source>The loss says how far the detector is from telling patients apart; lower is better. How many copies it finds stands in the report.</source>
        <translation>Der Verlust sagt, wie weit der Detektor davon entfernt ist, Patienten zu unterscheiden; niedriger ist besser. Wie viele Kopien er findet, steht im Bericht.</translation>
    </message>
    <message>
        <source>The loss says how far the generator is from removing the noise of an image; lower is better.</source>
        <translation>Der Verlust sagt, wie weit der Generator davon entfernt ist, einem Bild das Rauschen zu nehmen; niedriger ist besser.</translation>
    </message>
    <message>
        <source>The loss says how far the network is from its aim; lower is better.</source>
        <translation>Der Verlust sagt, wie weit das Netz von seinem Ziel entfernt ist; niedriger ist besser.</translation>
    </message>
</context>
<context>
    <name>outis::gui::LedgerCard</name>
    <message>
        <source>What left the house</source>
        <translation>Was das Haus verlassen hat</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Nothing has left the house. Every copy is listed here, with who received it and when it must be assessed again.</source>
        <translation>Nichts hat das Haus verlassen. Jede Kopie steht hier, mit ihren Empfängern und dem Tag, bis zu dem sie neu zu bewerten ist.</translation>
    </message>
    <message>
        <source>Copies that left the house</source>
        <translation>Kopien, die das Haus verlassen haben</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Zurückrufen…</translation>
    </message>
    <message>
        <source>Calls all copies of the chosen release back, after a question</source>
        <translation>Ruft alle Kopien der gewählten Freigabe zurück, nach einer Rückfrage</translation>
    </message>
    <message>
        <source>Release %1, exported by %2</source>
        <translation>Freigabe %1, exportiert von %2</translation>
    </message>
</context>
<context>
    <name>outis::gui::LogCard</name>
    <message>
        <source>Audit log of this workspace</source>
        <translation>Protokoll dieses Arbeitsbereichs</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Check it again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Looks for changed, missing, reordered or cut entries, statements and files</source>
        <translation>Sucht nach veränderten, fehlenden, vertauschten oder abgeschnittenen Einträgen, Erklärungen und Dateien</translation>
    </message>
    <message>
        <source>The log has not been checked.</source>
        <translation>Das Protokoll wurde nicht geprüft.</translation>
    </message>
</context>
<context>
    <name>outis::gui::LossChart</name>
    <message>
        <source>Loss over the images seen</source>
        <translation>Verlust über die gesehenen Bilder</translation>
    </message>
    <message>
        <source>each measurement</source>
        <translation>jede Messung</translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation>geglättet</translation>
    </message>
    <message>
        <source>loss (no unit)</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>loss (no unit, logarithmic)</source>
        <translation>Verlust (log.)</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>The loss has not fallen yet: %1</source>
        <translation>Der Verlust ist noch nicht gesunken: %1</translation>
    </message>
    <message>
        <source>The loss fell from %1 to %2 and is still falling</source>
        <translation>Der Verlust sank von %1 auf %2 und sinkt weiter</translation>
    </message>
    <message>
        <source>The loss fell from %1 to %2</source>
        <translation>Der Verlust sank von %1 auf %2</translation>
    </message>
    <message>
        <source>images seen in training (thousands)</source>
        <translation>im Training gesehene Bilder (Tausend)</translation>
    </message>
    <message>
        <source>training steps</source>
        <translation>Trainingsschritte</translation>
    </message>
    <message>
        <source>%1: loss %2</source>
        <translation>%1: Verlust %2</translation>
    </message>
</context>
<context>
    <name>outis::gui::MainWindow</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>&amp;Arbeitsbereich</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Ordner importieren…</translation>
    </message>
    <message>
        <source>Try it with demo data</source>
        <translation>Mit Demodaten ausprobieren</translation>
    </message>
    <message>
        <source>Close the workspace</source>
        <translation>Arbeitsbereich schließen</translation>
    </message>
    <message>
        <source>Quit (a run goes on)</source>
        <translation>Beenden (ein Lauf geht weiter)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>Imported data</source>
        <translation>Importierte Daten</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>Start or resume</source>
        <translation>Starten oder fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>%1 – Outis</source>
        <translation>%1 – Outis</translation>
    </message>
    <message>
        <source>Open a workspace or a folder of images</source>
        <translation>Arbeitsbereich oder Ordner mit Bildern öffnen</translation>
    </message>
    <message>
        <source>Copied, without any identity.</source>
        <translation>Kopiert, ohne jede Identität.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>What the words mean</source>
        <translation>Was die Begriffe bedeuten</translation>
    </message>
    <message>
        <source>Where the worker runs…</source>
        <translation>Wo der Rechenprozess läuft…</translation>
    </message>
    <message>
        <source>What does this mean?</source>
        <translation>Was bedeutet das?</translation>
    </message>
</context>
<context>
    <name>outis::gui::MemorisationCard</name>
    <message>
        <source>Memorisation</source>
        <translation>Auswendiglernen</translation>
    </message>
    <message>
        <source>While the generator learns, samples are compared from time to time with training and with held-back patients. The curve begins with the first measurement, unless measuring was switched off.</source>
        <translation>Während der Generator lernt, werden von Zeit zu Zeit Proben mit Trainings- und mit zurückgehaltenen Patienten verglichen. Die Kurve beginnt mit der ersten Messung, sofern das Messen nicht abgeschaltet wurde.</translation>
    </message>
    <message>
        <source>Stop at the best point</source>
        <translation>Am besten Punkt anhalten</translation>
    </message>
    <message>
        <source>Ends at a checkpoint, as Stop does; it can be continued later</source>
        <translation>Endet an einem Zwischenstand, wie „Anhalten“; kann später fortgesetzt werden</translation>
    </message>
</context>
<context>
    <name>outis::gui::MemorisationChart</name>
    <message>
        <source>Share of samples nearer to training than to held-back patients, over the images seen</source>
        <translation>Anteil der Proben, die näher an Trainings- als an zurückgehaltenen Patienten liegen, über die gesehenen Bilder</translation>
    </message>
    <message>
        <source>0.5: no memorising</source>
        <translation>0,5: kein Auswendiglernen</translation>
    </message>
    <message>
        <source>images seen in training (thousands)</source>
        <translation>im Training gesehene Bilder (Tausend)</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Images seen</source>
        <translation>Gesehene Bilder</translation>
    </message>
    <message>
        <source>Share nearer to training</source>
        <translation>Anteil näher am Training</translation>
    </message>
    <message>
        <source>Lower end of the interval</source>
        <translation>Unteres Ende des Intervalls</translation>
    </message>
    <message>
        <source>Upper end of the interval</source>
        <translation>Oberes Ende des Intervalls</translation>
    </message>
    <message>
        <source>Near-copies</source>
        <translation>Beinahe-Kopien</translation>
    </message>
</context>
<context>
    <name>outis::gui::OutcomeCard</name>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Shows it with the program that the system has for it</source>
        <translation>Zeigt es mit dem Programm, das das System dafür hat</translation>
    </message>
    <message>
        <source>%1 in %2 files. The final scan compared %3 pictures with %4 of the source and searched for %5 names, numbers and digests: none was found.</source>
        <translation>%1 in %2 Dateien. Die Schlusssuche verglich %3 Bilder mit %4 der Quelle und suchte nach %5 Namen, Nummern und Prüfsummen: Nichts davon wurde gefunden.</translation>
    </message>
    <message>
        <source>%1 ids and names are too short to be searched for in text.</source>
        <translation>%1 Kennungen und Namen sind zu kurz, um im Text gesucht zu werden.</translation>
    </message>
    <message>
        <source>To be assessed again by %1.</source>
        <translation>Neu zu bewerten bis %1.</translation>
    </message>
    <message>
        <source>The package is ready: %1</source>
        <translation>Das Paket ist fertig: %1</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>The export was stopped</source>
        <translation>Der Export wurde angehalten</translation>
    </message>
    <message>
        <source>What had been written was taken away; nothing left the house. The release stays approved and can be exported again.</source>
        <translation>Was geschrieben war, wurde entfernt; nichts hat das Haus verlassen. Die Freigabe bleibt genehmigt und kann wieder exportiert werden.</translation>
    </message>
    <message>
        <source>Package %1</source>
        <translation>Paket %1</translation>
    </message>
    <message>
        <source>Checking every file and signature…</source>
        <translation>Jede Datei und jede Unterschrift wird geprüft…</translation>
    </message>
    <message>
        <source>Checked: the package is as it was signed, %1 files compared.</source>
        <translation>Geprüft: Das Paket ist, wie es unterschrieben wurde, %1 Dateien verglichen.</translation>
    </message>
    <message>
        <source>Whether these keys belong to these people must be known from elsewhere.</source>
        <translation>Ob diese Schlüssel diesen Personen gehören, muss anderswoher bekannt sein.</translation>
    </message>
    <message>
        <source>The package is NOT as it was signed. Do not pass it on.</source>
        <translation>Das Paket ist NICHT, wie es unterschrieben wurde. Geben Sie es nicht weiter.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>The release is withdrawn</source>
        <translation>Die Freigabe ist zurückgerufen</translation>
    </message>
    <message>
        <source>No copy of it left the house.</source>
        <translation>Keine Kopie davon hat das Haus verlassen.</translation>
    </message>
    <message>
        <source>Send the notice to: %1. The program sends nothing.</source>
        <translation>Senden Sie die Mitteilung an: %1. Das Programm sendet nichts.</translation>
    </message>
    <message>
        <source>Open the notice</source>
        <translation>Mitteilung öffnen</translation>
    </message>
    <message>
        <source>The export is finished</source>
        <translation>Der Export ist abgeschlossen</translation>
    </message>
    <message>
        <source>Another window began it. The copy stands in the ledger below; “Check a package…” looks whether it is as it was signed.</source>
        <translation>Ein anderes Fenster hat ihn begonnen. Die Kopie steht unten im Verzeichnis; „Paket prüfen…“ sieht nach, ob sie ist, wie sie unterschrieben wurde.</translation>
    </message>
</context>
<context>
    <name>outis::gui::PairDecisionCard</name>
    <message>
        <source>Same person?</source>
        <translation>Dieselbe Person?</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Nicht dieselbe</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Dieselbe Person</translation>
    </message>
    <message>
        <source>Comment on this pair</source>
        <translation>Bemerkung zu diesem Paar</translation>
    </message>
    <message>
        <source>Comment (C), no names</source>
        <translation>Bemerkung (C), keine Namen</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1 (Taste %2)</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>Taste %1</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>To look at. People decide on pairs once a release is in review.</source>
        <translation>Zum Ansehen. Über Paare wird entschieden, sobald eine Freigabe geprüft wird.</translation>
    </message>
    <message>
        <source>To look at. This pair is not in the plan of the review.</source>
        <translation>Zum Ansehen. Dieses Paar gehört nicht zum Plan der Prüfung.</translation>
    </message>
    <message>
        <source>* not signed yet</source>
        <translation>* noch nicht unterschrieben</translation>
    </message>
</context>
<context>
    <name>outis::gui::PairFilterBar</name>
    <message>
        <source>Which detector&apos;s nearest pairs</source>
        <translation>Die ähnlichsten Paare welches Detektors</translation>
    </message>
    <message>
        <source>Images with which finding</source>
        <translation>Bilder mit welchem Befund</translation>
    </message>
    <message>
        <source>Pairs with which decision</source>
        <translation>Paare mit welcher Entscheidung</translation>
    </message>
    <message>
        <source>All decisions</source>
        <translation>Alle Entscheidungen</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Nicht entschieden</translation>
    </message>
    <message>
        <source>Plan of the review</source>
        <translation>Plan der Prüfung</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>Alle Befunde</translation>
    </message>
    <message>
        <source>distance up to </source>
        <translation>Abstand bis </translation>
    </message>
    <message>
        <source>score from </source>
        <translation>Wert ab </translation>
    </message>
    <message>
        <source>Largest distance in grey levels</source>
        <translation>Größter Abstand in Graustufen</translation>
    </message>
    <message>
        <source>Least score</source>
        <translation>Kleinster Wert</translation>
    </message>
</context>
<context>
    <name>outis::gui::PairList</name>
    <message>
        <source>not decided</source>
        <translation>nicht entschieden</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Chosen because: %1</source>
        <translation>Ausgewählt, weil: %1</translation>
    </message>
    <message>
        <source>same person</source>
        <translation>dieselbe Person</translation>
    </message>
    <message>
        <source>not the same</source>
        <translation>nicht dieselbe</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>Distance in grey levels</source>
        <translation>Abstand in Graustufen</translation>
    </message>
    <message>
        <source>Same patient (re-identification)</source>
        <translation>Derselbe Patient (Wiedererkennung)</translation>
    </message>
    <message>
        <source>Altered copy</source>
        <translation>Veränderte Kopie</translation>
    </message>
    <message>
        <source>Correlation of pixels</source>
        <translation>Korrelation der Pixel</translation>
    </message>
    <message>
        <source>Distance ratio</source>
        <translation>Abstandsverhältnis</translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation>Abstand %1</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>Wert %1</translation>
    </message>
    <message>
        <source>Likeness (DeepSSIM)</source>
        <translation>Ähnlichkeit (DeepSSIM)</translation>
    </message>
</context>
<context>
    <name>outis::gui::PairMarks</name>
    <message>
        <source>edges; white where both have one</source>
        <translation>Kanten; weiß, wo beide eine haben</translation>
    </message>
    <message>
        <source>W %1  L %2</source>
        <translation>W %1  L %2</translation>
    </message>
    <message>
        <source>REAL</source>
        <translation>ECHT</translation>
    </message>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHETISCH</translation>
    </message>
</context>
<context>
    <name>outis::gui::PairModes</name>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1 (Taste %2)</translation>
    </message>
    <message>
        <source>Share of the synthetic picture in the overlay</source>
        <translation>Anteil des synthetischen Bildes in der Überlagerung</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>gekoppelt</translation>
    </message>
    <message>
        <source>Both pictures move and change together</source>
        <translation>Beide Bilder bewegen und ändern sich gemeinsam</translation>
    </message>
    <message>
        <source>Both pictures move and change together (key L)</source>
        <translation>Beide Bilder bewegen und ändern sich gemeinsam (Taste L)</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Überlagert</translation>
    </message>
    <message>
        <source>Flicker</source>
        <translation>Wechsel</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Kanten</translation>
    </message>
</context>
<context>
    <name>outis::gui::PairStore</name>
    <message>
        <source>The training image %1 cannot be read.</source>
        <translation>Das Trainingsbild %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The synthetic picture %1 cannot be read.</source>
        <translation>Das synthetische Bild %1 ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>outis::gui::PairViewer</name>
    <message>
        <source>A real and a synthetic picture</source>
        <translation>Ein echtes und ein synthetisches Bild</translation>
    </message>
    <message>
        <source>Drag: window and level. Wheel: zoom. Right button: move. Double click: afresh.</source>
        <translation>Ziehen: Fenster und Niveau. Rad: Zoom. Rechte Taste: verschieben. Doppelklick: von vorn.</translation>
    </message>
</context>
<context>
    <name>outis::gui::PairsCard</name>
    <message>
        <source>Pairs that people look at</source>
        <translation>Paare, die Menschen ansehen</translation>
    </message>
    <message>
        <source>Pairs decided</source>
        <translation>Entschiedene Paare</translation>
    </message>
    <message>
        <source>Go to the pairs</source>
        <translation>Zu den Paaren</translation>
    </message>
    <message>
        <source>Opens the page “Review” (Alt+3)</source>
        <translation>Öffnet die Seite „Prüfung“ (Alt+3)</translation>
    </message>
</context>
<context>
    <name>outis::gui::PairsPage</name>
    <message>
        <source>Closest pairs</source>
        <translation>Ähnlichste Paare</translation>
    </message>
    <message>
        <source>Each synthetic image beside the training image it resembles most. Decide whether they show the same person.</source>
        <translation>Jedes synthetische Bild neben dem Trainingsbild, dem es am ähnlichsten ist. Zeigen sie dieselbe Person?</translation>
    </message>
    <message>
        <source>Back to the review</source>
        <translation>Zurück zur Prüfung</translation>
    </message>
    <message>
        <source>Opens the page “Review” (Alt+3)</source>
        <translation>Öffnet die Seite „Prüfung“ (Alt+3)</translation>
    </message>
    <message>
        <source>As the table that “outis-worker review --decisions” signs (Ctrl+S)</source>
        <translation>Als Tabelle, die „outis-worker review --decisions“ unterschreibt (Strg+S)</translation>
    </message>
    <message>
        <source>Next undecided →</source>
        <translation>Nächstes offene →</translation>
    </message>
    <message>
        <source>The next pair that nobody has decided on (key X)</source>
        <translation>Das nächste Paar, über das niemand entschieden hat (Taste X)</translation>
    </message>
    <message>
        <source>Most alike first</source>
        <translation>Ähnlichste zuerst</translation>
    </message>
    <message>
        <source>Pairs of a real and a synthetic image</source>
        <translation>Paare aus einem echten und einem synthetischen Bild</translation>
    </message>
    <message>
        <source>Pairs: next</source>
        <translation>Paare: nächstes</translation>
    </message>
    <message>
        <source>Pairs: previous</source>
        <translation>Paare: voriges</translation>
    </message>
    <message>
        <source>Pairs: next undecided</source>
        <translation>Paare: nächstes offene</translation>
    </message>
    <message>
        <source>Pairs: not the same</source>
        <translation>Paare: nicht dieselbe</translation>
    </message>
    <message>
        <source>Pairs: unsure</source>
        <translation>Paare: unsicher</translation>
    </message>
    <message>
        <source>Pairs: same person</source>
        <translation>Paare: dieselbe Person</translation>
    </message>
    <message>
        <source>Pairs: comment</source>
        <translation>Paare: Bemerkung</translation>
    </message>
    <message>
        <source>Pairs: undo</source>
        <translation>Paare: rückgängig</translation>
    </message>
    <message>
        <source>Pairs: save the decisions</source>
        <translation>Paare: Entscheidungen sichern</translation>
    </message>
    <message>
        <source>Pictures: %1</source>
        <translation>Bilder: %1</translation>
    </message>
    <message>
        <source>Pictures: linked or not</source>
        <translation>Bilder: gekoppelt oder nicht</translation>
    </message>
    <message>
        <source>Pictures: window and place afresh</source>
        <translation>Bilder: Fenster und Ort von vorn</translation>
    </message>
    <message>
        <source>Pictures: nearer</source>
        <translation>Bilder: näher</translation>
    </message>
    <message>
        <source>Pictures: farther</source>
        <translation>Bilder: weiter weg</translation>
    </message>
    <message>
        <source>left</source>
        <translation>nach links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>nach rechts</translation>
    </message>
    <message>
        <source>up</source>
        <translation>nach oben</translation>
    </message>
    <message>
        <source>down</source>
        <translation>nach unten</translation>
    </message>
    <message>
        <source>narrower window</source>
        <translation>engeres Fenster</translation>
    </message>
    <message>
        <source>wider window</source>
        <translation>weiteres Fenster</translation>
    </message>
    <message>
        <source>lower level</source>
        <translation>tieferes Niveau</translation>
    </message>
    <message>
        <source>higher level</source>
        <translation>höheres Niveau</translation>
    </message>
    <message>
        <source>Pictures: move %1</source>
        <translation>Bilder: %1 verschieben</translation>
    </message>
    <message>
        <source>Reading the pairs…</source>
        <translation>Die Paare werden gelesen…</translation>
    </message>
    <message>
        <source>The pairs appear here once synthetic images were drawn.</source>
        <translation>Die Paare erscheinen hier, sobald synthetische Bilder gezogen sind.</translation>
    </message>
    <message>
        <source>No pair is left by this filter.</source>
        <translation>Dieser Filter lässt kein Paar übrig.</translation>
    </message>
    <message>
        <source>training image %1</source>
        <translation>Trainingsbild %1</translation>
    </message>
    <message>
        <source>picture %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>Save decisions</source>
        <translation>Entscheidungen sichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Save the decisions (%1)…</source>
        <translation>Entscheidungen sichern (%1)…</translation>
    </message>
    <message>
        <source>Writes them into the audit log of the release under your key</source>
        <translation>Schreibt sie unter Ihrem Schlüssel in das Protokoll der Freigabe</translation>
    </message>
    <message>
        <source>Sign decisions</source>
        <translation>Entscheidungen unterzeichnen</translation>
    </message>
    <message>
        <source>%1 pairs: %2 not the same, %3 unsure, %4 same person</source>
        <translation>%1 Paare: %2 nicht dieselbe Person, %3 unsicher, %4 dieselbe Person</translation>
    </message>
    <message>
        <source>They are written into the audit log under your name. A pair that is marked as the same person stands against the release. You can decide on a pair again later: your last word counts. The reason stands for pairs without a comment.</source>
        <translation>Sie werden unter Ihrem Namen in das Protokoll geschrieben. Ein Paar, das als dieselbe Person bezeichnet ist, steht der Freigabe entgegen. Sie können über ein Paar später neu entscheiden: Ihr letztes Wort zählt. Die Begründung gilt für Paare ohne Bemerkung.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Unterzeichnen</translation>
    </message>
    <message>
        <source>Sign decisions (%1)…</source>
        <translation>Entscheidungen unterzeichnen (%1)…</translation>
    </message>
</context>
<context>
    <name>outis::gui::PatientsPage</name>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>All images of a patient must stay together; otherwise the attack on the result measures nothing.</source>
        <translation>Alle Bilder eines Patienten müssen beisammenbleiben; sonst misst der Angriff auf das Ergebnis nichts.</translation>
    </message>
    <message>
        <source>Folder level that names the patient</source>
        <translation>Ordnerebene, die den Patienten nennt</translation>
    </message>
    <message>
        <source>Regular expression with one group</source>
        <translation>Regulärer Ausdruck mit einer Gruppe</translation>
    </message>
    <message>
        <source>Find it out: label file, then DICOM header, then file names</source>
        <translation>Selbst herausfinden: Befundtabelle, dann DICOM-Kopfdaten, dann Dateinamen</translation>
    </message>
    <message>
        <source>From the patient column of the label file</source>
        <translation>Aus der Patientenspalte der Befundtabelle</translation>
    </message>
    <message>
        <source>From the DICOM header</source>
        <translation>Aus den DICOM-Kopfdaten</translation>
    </message>
    <message>
        <source>From the folder, at level</source>
        <translation>Aus dem Ordner, auf Ebene</translation>
    </message>
    <message>
        <source>From file names as in NIH ChestX-ray14</source>
        <translation>Aus Dateinamen wie bei NIH ChestX-ray14</translation>
    </message>
    <message>
        <source>From folders as in MIMIC-CXR</source>
        <translation>Aus Ordnern wie bei MIMIC-CXR</translation>
    </message>
    <message>
        <source>From folders as in CheXpert</source>
        <translation>Aus Ordnern wie bei CheXpert</translation>
    </message>
    <message>
        <source>From the path, by an expression with one group</source>
        <translation>Aus dem Pfad, durch einen Ausdruck mit einer Gruppe</translation>
    </message>
    <message>
        <source>Where no patient is known, take each image for its own patient</source>
        <translation>Ist kein Patient bekannt, jedes Bild als eigenen Patienten nehmen</translation>
    </message>
    <message>
        <source>Tick this only if no patient has more than one image. Otherwise images without a patient are left out, and the report of the import names them.</source>
        <translation>Kreuzen Sie dies nur an, wenn kein Patient mehr als ein Bild hat. Sonst werden Bilder ohne Patient ausgelassen, und der Importbericht nennt sie.</translation>
    </message>
</context>
<context>
    <name>outis::gui::PictureView</name>
    <message>
        <source>Synthetic pictures</source>
        <translation>Synthetische Bilder</translation>
    </message>
    <message>
        <source>Real pictures</source>
        <translation>Echte Bilder</translation>
    </message>
    <message>
        <source>REAL</source>
        <translation>ECHT</translation>
    </message>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHETISCH</translation>
    </message>
</context>
<context>
    <name>outis::gui::PlacePage</name>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>The workspace is a folder with everything that belongs to this project.</source>
        <translation>Der Arbeitsbereich ist ein Ordner mit allem, was zu diesem Projekt gehört.</translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation>Ordner des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the folder in which the workspace is made</source>
        <translation>Wählen Sie den Ordner, in dem der Arbeitsbereich angelegt wird</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Wie es weitergeht</translation>
    </message>
    <message>
        <source>Folder in which the workspace is made</source>
        <translation>Ordner, in dem der Arbeitsbereich angelegt wird</translation>
    </message>
    <message>
        <source>%1 are free there.</source>
        <translation>Dort sind %1 frei.</translation>
    </message>
    <message>
        <source>Two generators on two halves.</source>
        <translation>Zwei Generatoren auf zwei Hälften.</translation>
    </message>
    <message>
        <source>It is steered by findings and by features mixed from %1 patients.</source>
        <translation>Er wird durch Befunde und durch aus %1 Patienten gemischte Merkmale gesteuert.</translation>
    </message>
    <message>
        <source>It is steered by features mixed from %1 patients.</source>
        <translation>Er wird durch aus %1 Patienten gemischte Merkmale gesteuert.</translation>
    </message>
    <message>
        <source>It is steered by findings.</source>
        <translation>Er wird durch Befunde gesteuert.</translation>
    </message>
    <message>
        <source>Nothing steers it.</source>
        <translation>Nichts steuert ihn.</translation>
    </message>
    <message>
        <source>▲ Burned-in text stays in the pictures.</source>
        <translation>▲ Eingebrannter Text bleibt in den Bildern.</translation>
    </message>
    <message>
        <source>Burned-in text is covered but for side markers.</source>
        <translation>Eingebrannter Text wird abgedeckt, außer Seitenzeichen.</translation>
    </message>
    <message>
        <source>Burned-in text is covered, side markers as well.</source>
        <translation>Eingebrannter Text wird abgedeckt, Seitenzeichen ebenfalls.</translation>
    </message>
    <message>
        <source>1. The images below %1 are read and copied without names at working size. %2</source>
        <translation>1. Die Bilder unter %1 werden gelesen und ohne Namen in Arbeitsgröße kopiert. %2</translation>
    </message>
    <message>
        <source>2. There is no label file: the images have no findings.</source>
        <translation>2. Es gibt keine Befundtabelle: Die Bilder haben keine Befunde.</translation>
    </message>
    <message>
        <source>2. Findings and patients come from %1.</source>
        <translation>2. Befunde und Patienten kommen aus %1.</translation>
    </message>
    <message>
        <source>3. Patients are divided by lot: %1 % to learn from, %2 % to choose with, %3 % to measure with, %4 % for attacks only.</source>
        <translation>3. Patienten werden durch Los aufgeteilt: %1 % zum Lernen, %2 % zum Auswählen, %3 % zum Messen, %4 % nur für Angriffe.</translation>
    </message>
    <message>
        <source>4. A generator learns images of %1 × %1 pixels. %2 You can pause it and close the window.</source>
        <translation>4. Ein Generator lernt Bilder von %1 × %1 Pixeln. %2 Sie können ihn pausieren und das Fenster schließen.</translation>
    </message>
    <message>
        <source>5. Synthetic images are drawn and compared with every training patient, attacked and measured; a report is written. People then decide.</source>
        <translation>5. Synthetische Bilder werden erzeugt und mit jedem Trainingspatienten verglichen, angegriffen und gemessen; ein Bericht wird geschrieben. Danach entscheiden Menschen.</translation>
    </message>
    <message>
        <source>Its training is shortened to %1 seen.</source>
        <translation>Das Training ist auf %1 gekürzt.</translation>
    </message>
</context>
<context>
    <name>outis::gui::PolicyCard</name>
    <message>
        <source>What the policy asks for</source>
        <translation>Was die Richtlinie verlangt</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Policy: who receives the images</source>
        <translation>Richtlinie: wer die Bilder erhält</translation>
    </message>
    <message>
        <source>Who receives the images?</source>
        <translation>Wer erhält die Bilder?</translation>
    </message>
    <message>
        <source>Rules of the policy</source>
        <translation>Regeln der Richtlinie</translation>
    </message>
    <message>
        <source>Set this rule aside…</source>
        <translation>Diese Regel aussetzen…</translation>
    </message>
    <message>
        <source>For a rule that is not met: counts once two people did, with reasons</source>
        <translation>Für eine Regel, die nicht erfüllt ist: zählt, sobald zwei Personen es mit Begründung taten</translation>
    </message>
    <message>
        <source>A policy of your house, from a file…</source>
        <translation>Eine Richtlinie Ihres Hauses, aus einer Datei…</translation>
    </message>
    <message>
        <source>Your house: %1</source>
        <translation>Ihr Haus: %1</translation>
    </message>
    <message>
        <source>Policy of your house</source>
        <translation>Richtlinie Ihres Hauses</translation>
    </message>
    <message>
        <source>Policies (*.json)</source>
        <translation>Richtlinien (*.json)</translation>
    </message>
    <message>
        <source>%1 rules, %2 pairs to look at, valid for %3 months.</source>
        <translation>%1 Regeln, %2 Paare anzusehen, gültig für %3 Monate.</translation>
    </message>
    <message>
        <source>Policy “%1”, as submitted</source>
        <translation>Richtlinie „%1“, wie eingereicht</translation>
    </message>
    <message>
        <source>The draft has not been judged by this policy yet.</source>
        <translation>Der Entwurf wurde nach dieser Richtlinie noch nicht beurteilt.</translation>
    </message>
    <message>
        <source>Not measured; the report says why.</source>
        <translation>Nicht gemessen; der Bericht sagt, warum.</translation>
    </message>
    <message>
        <source>Found: %1. Asked: %2.</source>
        <translation>Gefunden: %1. Verlangt: %2.</translation>
    </message>
    <message>
        <source>Set aside by %1</source>
        <translation>Ausgesetzt von %1</translation>
    </message>
    <message>
        <source>Choose a rule to read all of it, or to set it aside.</source>
        <translation>Wählen Sie eine Regel, um sie ganz zu lesen oder auszusetzen.</translation>
    </message>
    <message>
        <source>1 of 2 set it aside. %1: %2</source>
        <translation>1 von 2 hat sie ausgesetzt. %1: %2</translation>
    </message>
    <message>
        <source>What would have to change: %1</source>
        <translation>Was sich ändern müsste: %1</translation>
    </message>
    <message>
        <source>Choose a rule to read what would have to change.</source>
        <translation>Eine Regel wählen, um zu lesen, was sich ändern müsste.</translation>
    </message>
</context>
<context>
    <name>outis::gui::PolicyPage</name>
    <message>
        <source>Who receives the images</source>
        <translation>Wer die Bilder erhält</translation>
    </message>
    <message>
        <source>The wider the circle, the more the policy asks for. Nothing is decided yet: you can choose again until the release is submitted.</source>
        <translation>Je weiter der Kreis, desto mehr verlangt die Richtlinie. Noch ist nichts entschieden: Bis die Freigabe eingereicht ist, kann neu gewählt werden.</translation>
    </message>
    <message>
        <source>You can choose later, on the page “Decision”.</source>
        <translation>Die Wahl ist auch später möglich, auf der Seite „Entscheidung“.</translation>
    </message>
    <message>
        <source>Reading the policies…</source>
        <translation>Die Richtlinien werden gelesen…</translation>
    </message>
    <message>
        <source>%1 rules; %2 pairs to be looked at; valid for %3 months</source>
        <translation>%1 Regeln; %2 Paare anzusehen; gültig für %3 Monate</translation>
    </message>
    <message>
        <source>By the policy of the house: %1</source>
        <translation>Nach der Richtlinie des Hauses: %1</translation>
    </message>
    <message>
        <source>chosen for an earlier release</source>
        <translation>für eine frühere Freigabe gewählt</translation>
    </message>
    <message>
        <source>The house may have a policy of its own; it can be chosen later, on the page “Decision”.</source>
        <translation>Das Haus hat vielleicht eine eigene Richtlinie; sie kann später gewählt werden, auf der Seite „Entscheidung“.</translation>
    </message>
</context>
<context>
    <name>outis::gui::PowerCard</name>
    <message>
        <source>What would have been found</source>
        <translation>Was gefunden worden wäre</translation>
    </message>
    <message>
        <source>Copies of training images were planted among the synthetic ones, again and again; the bars are intervals. An audit that finds nothing says no more than that leaks of this size are absent.</source>
        <translation>Kopien von Trainingsbildern wurden unter die synthetischen eingeschleust, immer wieder; die Balken sind Intervalle. Ein Audit, das nichts findet, besagt nicht mehr, als dass Lecks dieser Größe fehlen.</translation>
    </message>
</context>
<context>
    <name>outis::gui::PowerChart</name>
    <message>
        <source>generator %1, %2</source>
        <translation>Generator %1, %2</translation>
    </message>
    <message>
        <source>1 in %1</source>
        <translation>1 von %1</translation>
    </message>
    <message>
        <source>Share of planted leaks that the audit would have found, over their share of the release</source>
        <translation>Anteil eingeschleuster Lecks, die das Audit gefunden hätte, über ihren Anteil an der Freigabe</translation>
    </message>
    <message>
        <source>copies among the images of the release</source>
        <translation>Kopien unter den Bildern der Freigabe</translation>
    </message>
    <message>
        <source>found (%)</source>
        <translation>gefunden (%)</translation>
    </message>
    <message>
        <source>reliable</source>
        <translation>zuverlässig</translation>
    </message>
    <message>
        <source>%1, %2: %3 found</source>
        <translation>%1, %2: %3 gefunden</translation>
    </message>
    <message>
        <source>A leak of %1 images would have been found, whatever its kind</source>
        <translation>Ein Leck von %1 Bildern wäre gefunden worden, gleich welcher Art</translation>
    </message>
    <message>
        <source>Not found reliably at any share tried: %1</source>
        <translation>Bei keinem versuchten Anteil zuverlässig gefunden: %1</translation>
    </message>
    <message>
        <source>Planted</source>
        <translation>Eingeschleust</translation>
    </message>
    <message>
        <source>Images planted</source>
        <translation>Eingeschleuste Bilder</translation>
    </message>
    <message>
        <source>Share of the release</source>
        <translation>Anteil an der Freigabe</translation>
    </message>
    <message>
        <source>Found (share)</source>
        <translation>Gefunden (Anteil)</translation>
    </message>
    <message>
        <source>Lower end of the interval</source>
        <translation>Unteres Ende des Intervalls</translation>
    </message>
    <message>
        <source>Upper end of the interval</source>
        <translation>Oberes Ende des Intervalls</translation>
    </message>
</context>
<context>
    <name>outis::gui::PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Who could be found in the synthetic images, how well the filter guards, and what a stricter one would leave.</source>
        <translation>Wer in den synthetischen Bildern gefunden werden könnte, wie gut der Filter schützt und was ein strengerer übrig ließe.</translation>
    </message>
    <message>
        <source>The verdict of the attacks, the robustness of the filter and the exposed patients appear here once a run has drawn images and audited them. Begin one on the page “Training”.</source>
        <translation>Das Urteil der Angriffe, die Robustheit des Filters und die exponierten Patienten erscheinen hier, sobald ein Lauf Bilder erzeugt und auditiert hat. Beginnen Sie einen auf der Seite „Training“.</translation>
    </message>
    <message>
        <source>The filter of this workspace was calibrated by an earlier version, which kept no other thresholds. A run from “detect” on makes them.</source>
        <translation>Der Filter dieses Arbeitsbereichs wurde von einer früheren Programmfassung kalibriert, die keine anderen Schwellen aufbewahrte. Ein Lauf ab „detect“ erstellt sie.</translation>
    </message>
</context>
<context>
    <name>outis::gui::ProposalsTab</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>What speaks for it</source>
        <translation>Was dafür spricht</translation>
    </message>
    <message>
        <source>How alike (0 to 1)</source>
        <translation>Ähnlichkeit (0 bis 1)</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Der eine</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>Der andere</translation>
    </message>
    <message>
        <source>Picture of one</source>
        <translation>Bild des einen</translation>
    </message>
    <message>
        <source>Picture of the other</source>
        <translation>Bild des anderen</translation>
    </message>
    <message>
        <source>Patients that may be one person</source>
        <translation>Patienten, die dieselbe Person sein könnten</translation>
    </message>
    <message>
        <source>Same patient…</source>
        <translation>Derselbe Patient…</translation>
    </message>
    <message>
        <source>Joins the two into one patient, after a question</source>
        <translation>Fasst die beiden nach einer Rückfrage zu einem Patienten zusammen</translation>
    </message>
    <message>
        <source>Different patients…</source>
        <translation>Verschiedene Patienten…</translation>
    </message>
    <message>
        <source>Keeps the two apart for good, after a question</source>
        <translation>Hält die beiden nach einer Rückfrage endgültig getrennt</translation>
    </message>
    <message>
        <source>An image of one, text covered</source>
        <translation>Ein Bild des einen, Text abgedeckt</translation>
    </message>
    <message>
        <source>An image of the other, text covered</source>
        <translation>Ein Bild des anderen, Text abgedeckt</translation>
    </message>
    <message>
        <source>Reading the list of patients…</source>
        <translation>Die Liste der Patienten wird gelesen…</translation>
    </message>
    <message>
        <source>No two patients look like one person. Pairs that do are listed here after an import.</source>
        <translation>Keine zwei Patienten wirken wie dieselbe Person. Paare, bei denen das so ist, stehen nach einem Import hier.</translation>
    </message>
    <message>
        <source>%1 patients; %2 of %3 pairs wait for your decision. Until then both stay in the same set of the split.</source>
        <translation>Patienten: %1; von %3 Paaren warten %2 auf Ihre Entscheidung. Bis dahin bleiben beide in derselben Teilmenge.</translation>
    </message>
    <message>
        <source>Are these two the same patient?</source>
        <translation>Sind diese beiden derselbe Patient?</translation>
    </message>
    <message>
        <source>Are these two different people?</source>
        <translation>Sind dies zwei verschiedene Personen?</translation>
    </message>
    <message>
        <source>They become one patient for good: this cannot be undone in this workspace. If the locked split has them in two sets, one of them leaves the study. If you are not sure, cancel; until you decide, nothing changes.</source>
        <translation>Sie werden endgültig ein Patient: Das lässt sich in diesem Arbeitsbereich nicht rückgängig machen. Stehen sie in der gesperrten Aufteilung in zwei Teilmengen, verlässt einer die Studie. Wenn Sie nicht sicher sind, brechen Sie ab; bis zu Ihrer Entscheidung ändert sich nichts.</translation>
    </message>
    <message>
        <source>They stay two patients for good, and are not proposed again: this cannot be undone in this workspace. If you are not sure, cancel; until you decide, nothing changes.</source>
        <translation>Sie bleiben endgültig zwei Patienten und werden nicht wieder vorgeschlagen: Das lässt sich in diesem Arbeitsbereich nicht rückgängig machen. Wenn Sie nicht sicher sind, brechen Sie ab; bis zu Ihrer Entscheidung ändert sich nichts.</translation>
    </message>
    <message>
        <source>Same patient</source>
        <translation>Derselbe Patient</translation>
    </message>
    <message>
        <source>Different patients</source>
        <translation>Verschiedene Patienten</translation>
    </message>
    <message>
        <source>Patient %1</source>
        <translation>Patient %1</translation>
    </message>
    <message>
        <source>, image %1</source>
        <translation>, Bild %1</translation>
    </message>
    <message>
        <source>(forgotten)</source>
        <translation>(vergessen)</translation>
    </message>
</context>
<context>
    <name>outis::gui::RailModel</name>
    <message>
        <source>%1: %2 (Alt+%3)</source>
        <translation>%1: %2 (Alt+%3)</translation>
    </message>
    <message>
        <source>Step %1, %2: %3</source>
        <translation>Schritt %1, %2: %3</translation>
    </message>
    <message>
        <source>nothing imported yet</source>
        <translation>noch nichts importiert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>finished, %1</source>
        <translation>abgeschlossen, %1</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>the report is ready</source>
        <translation>der Bericht liegt vor</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>not submitted yet</source>
        <translation>noch nicht eingereicht</translation>
    </message>
    <message>
        <source>▲ %1 to be assessed again</source>
        <translation>▲ %1 neu zu bewerten</translation>
    </message>
    <message>
        <source>can be exported</source>
        <translation>kann exportiert werden</translation>
    </message>
    <message>
        <source>%1 left the house</source>
        <translation>%1 außer Haus</translation>
    </message>
</context>
<context>
    <name>outis::gui::RealTiles</name>
    <message>
        <source>Training image %1: %2</source>
        <translation>Trainingsbild %1: %2</translation>
    </message>
</context>
<context>
    <name>outis::gui::RecentWorkspaces</name>
    <message>
        <source>%1   –   %2</source>
        <translation>%1   –   %2</translation>
    </message>
    <message>
        <source>Workspace %1 in %2</source>
        <translation>Arbeitsbereich %1 in %2</translation>
    </message>
</context>
<context>
    <name>outis::gui::ReleasePage</name>
    <message>
        <source>Release</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>What leaves the house, as a package that the receiver can check.</source>
        <translation>Was das Haus verlässt, als Paket, das der Empfänger prüfen kann.</translation>
    </message>
    <message>
        <source>Check a package…</source>
        <translation>Paket prüfen…</translation>
    </message>
    <message>
        <source>Looks whether a package is as it was signed</source>
        <translation>Sieht nach, ob ein Paket ist, wie es unterschrieben wurde</translation>
    </message>
    <message>
        <source>Go to the decision</source>
        <translation>Zur Entscheidung</translation>
    </message>
    <message>
        <source>Opens the page “Decision” (Alt+4)</source>
        <translation>Öffnet die Seite „Entscheidung“ (Alt+4)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Writes the package, after a question</source>
        <translation>Schreibt das Paket, nach einer Rückfrage</translation>
    </message>
    <message>
        <source>Folder of a package</source>
        <translation>Ordner eines Pakets</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Wie es steht</translation>
    </message>
    <message>
        <source>What a package holds</source>
        <translation>Was ein Paket enthält</translation>
    </message>
    <message>
        <source>The images under new names in a new order, their labels, the report that goes out, terms of use, a description, the signed statements, and a list of digests by which the receiver can check it. Before it takes its place it is read back and searched for any name, number or picture of the source; whatever is found undoes it.</source>
        <translation>Die Bilder unter neuen Namen in neuer Reihenfolge, ihre Befunde, den Bericht nach außen, Nutzungsbedingungen, eine Beschreibung, die unterschriebenen Erklärungen und eine Liste von Prüfsummen, mit der der Empfänger es prüfen kann. Bevor es seinen Platz einnimmt, wird es zurückgelesen und nach jedem Namen, jeder Nummer und jedem Bild der Quelle durchsucht; was gefunden wird, macht es rückgängig.</translation>
    </message>
    <message>
        <source>The export was undone; nothing left the house. The release is as it was before.</source>
        <translation>Der Export wurde rückgängig gemacht; nichts hat das Haus verlassen. Die Freigabe ist, wie sie vorher war.</translation>
    </message>
    <message>
        <source>The package was only read.</source>
        <translation>Das Paket wurde nur gelesen.</translation>
    </message>
    <message>
        <source>Nothing in the workspace was changed.</source>
        <translation>Im Arbeitsbereich wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Release %1: %2, %3</source>
        <translation>Freigabe %1: %2, %3</translation>
    </message>
    <message>
        <source>Say what the package is called, who receives it and where it is written, then export it.</source>
        <translation>Sagen Sie, wie das Paket heißt, wer es erhält und wohin es geschrieben wird, und exportieren Sie es dann.</translation>
    </message>
    <message>
        <source>Where it stands is not known yet</source>
        <translation>Wie es steht, ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>The records of this workspace are being read.</source>
        <translation>Die Aufzeichnungen dieses Arbeitsbereichs werden gelesen.</translation>
    </message>
    <message>
        <source>No release was submitted yet</source>
        <translation>Es wurde noch keine Freigabe eingereicht</translation>
    </message>
    <message>
        <source>Only what two people approved can leave the house. The page “Decision” is the way there.</source>
        <translation>Nur was zwei Personen genehmigt haben, kann das Haus verlassen. Die Seite „Entscheidung“ ist der Weg dorthin.</translation>
    </message>
    <message>
        <source>Export this release?</source>
        <translation>Diese Freigabe exportieren?</translation>
    </message>
    <message>
        <source>%1 go into %2, for %3.</source>
        <translation>%1 kommen nach %2, für %3.</translation>
    </message>
    <message>
        <source>The copy is noted in the ledger with its recipients. What somebody has received cannot be fetched back: a release can be withdrawn, but recipients must be trusted to delete it.</source>
        <translation>Die Kopie wird mit ihren Empfängern im Verzeichnis vermerkt. Was jemand erhalten hat, kann nicht zurückgeholt werden: Eine Freigabe kann zurückgerufen werden, aber auf das Löschen durch die Empfänger muss man vertrauen.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Withdraw this release?</source>
        <translation>Diese Freigabe zurückrufen?</translation>
    </message>
    <message>
        <source>Release %1 is called back for good.</source>
        <translation>Freigabe %1 wird endgültig zurückgerufen.</translation>
    </message>
    <message>
        <source>It is signed, noted in the ledger, and a notice is written for: %1. The program sends nothing; you send the notice. Recipients are asked to delete their copies. This cannot be undone.</source>
        <translation>Es wird unterschrieben und im Verzeichnis vermerkt, und eine Mitteilung wird geschrieben für: %1. Das Programm sendet nichts; Sie senden die Mitteilung. Die Empfänger werden gebeten, ihre Kopien zu löschen. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Withdraw for good</source>
        <translation>Endgültig zurückrufen</translation>
    </message>
    <message>
        <source>Organisation, as it signs the notice</source>
        <translation>Einrichtung, wie sie die Mitteilung unterzeichnet</translation>
    </message>
    <message>
        <source>Who is told that copies are deleted</source>
        <translation>Wem gesagt wird, dass Kopien gelöscht sind</translation>
    </message>
</context>
<context>
    <name>outis::gui::ReportCard</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Open the report for the house</source>
        <translation>Bericht für das Haus öffnen</translation>
    </message>
    <message>
        <source>Shows closest pairs of patients: it stays in the house</source>
        <translation>Zeigt ähnlichste Paare von Patienten: Er bleibt im Haus</translation>
    </message>
    <message>
        <source>Open the report that goes out</source>
        <translation>Bericht nach außen öffnen</translation>
    </message>
    <message>
        <source>The same figures without any picture of a patient</source>
        <translation>Dieselben Zahlen ohne ein Bild eines Patienten</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF sichern…</translation>
    </message>
    <message>
        <source>%1, with the same numbers and pictures, as one file</source>
        <translation>%1, mit denselben Zahlen und Bildern, als eine einzige Datei</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Writing the PDF…</source>
        <translation>Das PDF wird geschrieben…</translation>
    </message>
    <message>
        <source>report for the house.pdf</source>
        <translation>Bericht für das Haus.pdf</translation>
    </message>
    <message>
        <source>report that goes out.pdf</source>
        <translation>Bericht nach außen.pdf</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF sichern</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Ends the writing; no file is left behind</source>
        <translation>Beendet das Schreiben; es bleibt keine Datei zurück</translation>
    </message>
    <message>
        <source>Cancel the writing of the PDF</source>
        <translation>Schreiben des PDF abbrechen</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>outis::gui::RetrievalChart</name>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>Real images by the number of synthetic images that they are nearest to</source>
        <translation>Echte Bilder nach der Anzahl synthetischer Bilder, denen sie am nächsten sind</translation>
    </message>
    <message>
        <source>real images</source>
        <translation>echte Bilder</translation>
    </message>
    <message>
        <source>by drawing evenly</source>
        <translation>bei gleichmäßigem Ziehen</translation>
    </message>
    <message>
        <source>synthetic images that a real image is nearest to</source>
        <translation>synthetische Bilder, denen ein echtes Bild am nächsten ist</translation>
    </message>
    <message>
        <source>%1, nearest to %2: %3</source>
        <translation>%1, das nächste für %2: %3</translation>
    </message>
</context>
<context>
    <name>outis::gui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>What was tried to find a patient in the synthetic images, and what it found.</source>
        <translation>Was versucht wurde, um in den synthetischen Bildern einen Patienten zu finden, und was dabei herauskam.</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>Opens the report in the browser (Ctrl+Shift+R)</source>
        <translation>Öffnet den Bericht im Browser (Strg+Umschalt+R)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Synthetic images</source>
        <translation>Synthetische Bilder</translation>
    </message>
    <message>
        <source>The images that were drawn appear here.</source>
        <translation>Hier erscheinen die erzeugten Bilder.</translation>
    </message>
    <message>
        <source>What the filter kept back</source>
        <translation>Was der Filter zurückgehalten hat</translation>
    </message>
    <message>
        <source>Every image that was drawn is compared with all images of the patients whom the generator learned from. What looks too much like one of them is thrown away, whatever number was asked for. The report has each detector by itself.</source>
        <translation>Jedes erzeugte Bild wird mit allen Bildern der Patienten verglichen, von denen der Generator gelernt hat. Was einem davon zu ähnlich ist, wird verworfen, gleich wie viele Bilder verlangt waren. Der Bericht führt jeden Detektor einzeln auf.</translation>
    </message>
    <message>
        <source>What a classifier loses with synthetic images</source>
        <translation>Was ein Klassifikator mit synthetischen Bildern verliert</translation>
    </message>
    <message>
        <source>Likeness and variety of the whole set</source>
        <translation>Ähnlichkeit und Vielfalt des ganzen Satzes</translation>
    </message>
    <message>
        <source>A smaller distance is more alike; none of these figures measures privacy. A value that a copy of the training images would reach as well is marked.</source>
        <translation>Ein kleinerer Abstand bedeutet größere Ähnlichkeit; keine dieser Zahlen misst den Schutz der Patienten. Ein Wert, den auch eine Kopie der Trainingsbilder erreichen würde, ist gekennzeichnet.</translation>
    </message>
    <message>
        <source>Memorisation: %1</source>
        <translation>Auswendiglernen: %1</translation>
    </message>
    <message>
        <source>%1 of %2 images accepted; %3 were drawn and %4 rejected.</source>
        <translation>%1 von %2 Bildern angenommen; %3 wurden erzeugt und %4 verworfen.</translation>
    </message>
    <message>
        <source>The filter was off: every image that was drawn is in the set.</source>
        <translation>Der Filter war aus: Jedes erzeugte Bild ist im Satz.</translation>
    </message>
    <message>
        <source>Altered copies that it finds: %1. Images of strangers that it rejects: %2.</source>
        <translation>Veränderte Kopien, die er findet: %1. Bilder Unbeteiligter, die er verwirft: %2.</translation>
    </message>
    <message>
        <source>State of the filter: %1.</source>
        <translation>Zustand des Filters: %1.</translation>
    </message>
    <message>
        <source>There is no report yet. It is written at the end of a run; begin one on the page “Training”.</source>
        <translation>Es gibt noch keinen Bericht. Er wird am Ende eines Laufs geschrieben; beginnen Sie einen auf der Seite „Training“.</translation>
    </message>
    <message>
        <source>The report is ready.</source>
        <translation>Der Bericht liegt vor.</translation>
    </message>
    <message>
        <source>Look at the pairs</source>
        <translation>Paare ansehen</translation>
    </message>
    <message>
        <source>Each synthetic image beside the training image that it resembles most (Alt+6)</source>
        <translation>Jedes synthetische Bild neben dem Trainingsbild, dem es am ähnlichsten ist (Alt+6)</translation>
    </message>
    <message>
        <source>The report is one file and needs no connection. It shows the closest pairs of real and synthetic images, so it stays in the house.</source>
        <translation>Der Bericht ist eine einzige Datei und braucht keine Verbindung. Er zeigt die ähnlichsten Paare echter und synthetischer Bilder und bleibt deshalb im Haus.</translation>
    </message>
    <message>
        <source>Opens the page “%1”</source>
        <translation>Öffnet die Seite „%1“</translation>
    </message>
    <message>
        <source>By finding and by group…</source>
        <translation>Nach Befund und nach Gruppe…</translation>
    </message>
    <message>
        <source>Which real images are met, and which never…</source>
        <translation>Welche echten Bilder erreicht werden, und welche nie…</translation>
    </message>
</context>
<context>
    <name>outis::gui::ReviewSection</name>
    <message>
        <source>Views of the review</source>
        <translation>Ansichten der Prüfung</translation>
    </message>
</context>
<context>
    <name>outis::gui::RobustnessGrid</name>
    <message>
        <source>Weakest: %1</source>
        <translation>Am schwächsten: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2: not measured, there is no threshold</source>
        <translation>%1. %2: nicht gemessen, es gibt keine Schwelle</translation>
    </message>
    <message>
        <source>%1. %2: %3 found, of %4 tried</source>
        <translation>%1. %2: %3 gefunden, von %4 versuchten</translation>
    </message>
    <message>
        <source>– no threshold</source>
        <translation>– keine Schwelle</translation>
    </message>
    <message>
        <source>%1 %  %2</source>
        <translation>%1 %  %2</translation>
    </message>
    <message>
        <source>Alteration</source>
        <translation>Veränderung</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
</context>
<context>
    <name>outis::gui::RunModel</name>
    <message>
        <source>A line of the worker could not be read and was skipped.</source>
        <translation>Eine Zeile des Rechenprozesses war nicht lesbar und wurde übergangen.</translation>
    </message>
    <message>
        <source>The worker could not be reached: %1</source>
        <translation>Der Rechenprozess war nicht erreichbar: %1</translation>
    </message>
</context>
<context>
    <name>outis::gui::ScoreCard</name>
    <message>
        <source>Where this score lies</source>
        <translation>Wo dieser Wert liegt</translation>
    </message>
    <message>
        <source>No detector looked at these images: the filter was off.</source>
        <translation>Kein Detektor hat diese Bilder angesehen: Der Filter war aus.</translation>
    </message>
    <message>
        <source>%1: higher than %2 % of pairs of different patients.</source>
        <translation>%1: höher als bei %2 % der Paare verschiedener Patienten.</translation>
    </message>
    <message>
        <source>%1; there is no calibration to compare with.</source>
        <translation>%1; es gibt keine Kalibrierung zum Vergleich.</translation>
    </message>
    <message>
        <source>To this detector training image %1 is the nearest.</source>
        <translation>Für diesen Detektor ist Trainingsbild %1 das nächste.</translation>
    </message>
    <message>
        <source>It decides nothing here: %1.</source>
        <translation>Er entscheidet hier nichts: %1.</translation>
    </message>
</context>
<context>
    <name>outis::gui::ScoreChart</name>
    <message>
        <source>Where the score of this pair lies among those of the calibration</source>
        <translation>Wo der Wert dieses Paares unter denen der Kalibrierung liegt</translation>
    </message>
    <message>
        <source>score (no unit)</source>
        <translation>Wert (ohne Einheit)</translation>
    </message>
    <message>
        <source>different patients</source>
        <translation>Fremde</translation>
    </message>
    <message>
        <source>same patient</source>
        <translation>derselbe Patient</translation>
    </message>
    <message>
        <source>altered copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>this pair</source>
        <translation>dieses Paar</translation>
    </message>
    <message>
        <source>pairs (%)</source>
        <translation>Paare (%)</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Score from</source>
        <translation>Wert von</translation>
    </message>
    <message>
        <source>Score to</source>
        <translation>Wert bis</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
</context>
<context>
    <name>outis::gui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Next and previous control</source>
        <translation>Nächstes und voriges Bedienelement</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation>Logarithmischer Verlust</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>outis::gui::SignDialog</name>
    <message>
        <source>Signs it with your key and writes it into the audit log</source>
        <translation>Unterschreibt es mit Ihrem Schlüssel und schreibt es ins Protokoll</translation>
    </message>
    <message>
        <source>Why, in your words. It is signed, and stands in the log.</source>
        <translation>Warum, in Ihren Worten. Es wird unterschrieben und steht im Protokoll.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>no key yet</source>
        <translation>noch kein Schlüssel</translation>
    </message>
    <message>
        <source>Each person signs with a key of their own</source>
        <translation>Jede Person unterschreibt mit einem eigenen Schlüssel</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Wer unterschreibt</translation>
    </message>
    <message>
        <source>Passphrase of this key</source>
        <translation>Passphrase dieses Schlüssels</translation>
    </message>
    <message>
        <source>Another key file…</source>
        <translation>Andere Schlüsseldatei…</translation>
    </message>
    <message>
        <source>Choose the key of somebody who has not signed here yet</source>
        <translation>Den Schlüssel einer Person wählen, die hier noch nicht unterschrieben hat</translation>
    </message>
    <message>
        <source>Make a key…</source>
        <translation>Schlüssel erstellen…</translation>
    </message>
    <message>
        <source>Make a key for somebody who has none</source>
        <translation>Einen Schlüssel für jemanden erstellen, der keinen hat</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>Keys (*.json *.key);;All files (*)</source>
        <translation>Schlüssel (*.json *.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Das ist nötig.</translation>
    </message>
    <message>
        <source>Every act needs a reason.</source>
        <translation>Jede Handlung braucht eine Begründung.</translation>
    </message>
    <message>
        <source>Choose a key, or make one.</source>
        <translation>Wählen Sie einen Schlüssel, oder erstellen Sie einen.</translation>
    </message>
    <message>
        <source>Without it the key does not open.</source>
        <translation>Ohne sie öffnet sich der Schlüssel nicht.</translation>
    </message>
    <message>
        <source>The audit log says whether it was signed before.</source>
        <translation>Das Protokoll sagt, ob es vorher unterschrieben wurde.</translation>
    </message>
    <message>
        <source>Nothing was signed or changed.</source>
        <translation>Nichts wurde unterschrieben oder geändert.</translation>
    </message>
</context>
<context>
    <name>outis::gui::SignaturesCard</name>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Vorbereitet von</translation>
    </message>
    <message>
        <source>First approval</source>
        <translation>Erste Zustimmung</translation>
    </message>
    <message>
        <source>Second approval</source>
        <translation>Zweite Zustimmung</translation>
    </message>
    <message>
        <source>Whoever prepares a release cannot approve it. The same name under two keys counts as one person.</source>
        <translation>Wer eine Freigabe vorbereitet, kann ihr nicht zustimmen. Derselbe Name unter zwei Schlüsseln gilt als eine Person.</translation>
    </message>
    <message>
        <source>not submitted yet</source>
        <translation>noch nicht eingereicht</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>not yet; another person</source>
        <translation>noch nicht; eine andere Person</translation>
    </message>
</context>
<context>
    <name>outis::gui::SizePage</name>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Larger images show more and take longer; begin small and see.</source>
        <translation>Größere Bilder zeigen mehr und dauern länger; beginnen Sie klein und sehen Sie.</translation>
    </message>
    <message>
        <source>32 × 32 pixels</source>
        <translation>32 × 32 Pixel</translation>
    </message>
    <message>
        <source>a first look; minutes to an hour without a GPU</source>
        <translation>ein erster Blick; Minuten bis eine Stunde ohne GPU</translation>
    </message>
    <message>
        <source>64 × 64 pixels</source>
        <translation>64 × 64 Pixel</translation>
    </message>
    <message>
        <source>shapes of heart and lungs; hours without a GPU</source>
        <translation>Formen von Herz und Lunge; Stunden ohne GPU</translation>
    </message>
    <message>
        <source>128 × 128 pixels</source>
        <translation>128 × 128 Pixel</translation>
    </message>
    <message>
        <source>finer findings; needs a GPU</source>
        <translation>feinere Befunde; braucht eine GPU</translation>
    </message>
    <message>
        <source>Size of the network</source>
        <translation>Größe des Netzes</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>A larger network draws better images, needs more memory and learns more slowly. All other settings follow from this choice.</source>
        <translation>Ein größeres Netz erzeugt bessere Bilder, braucht mehr Speicher und lernt langsamer. Alle übrigen Einstellungen folgen aus dieser Wahl.</translation>
    </message>
    <message>
        <source>Try it on this computer</source>
        <translation>Auf diesem Rechner versuchen</translation>
    </message>
    <message>
        <source>Tries a few steps for about half a minute; writes nothing</source>
        <translation>Versucht etwa eine halbe Minute lang einige Schritte; schreibt nichts</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Versuch läuft…</translation>
    </message>
    <message>
        <source>You can go on meanwhile; the network is then chosen by hand.</source>
        <translation>Es kann inzwischen weitergehen; das Netz wird dann von Hand gewählt.</translation>
    </message>
    <message>
        <source>▲ No network of this size ends within %1 hours here.</source>
        <translation>▲ Kein Netz dieser Größe wird hier innerhalb von %1 Stunden fertig.</translation>
    </message>
    <message>
        <source>✓ This network was chosen for this computer.</source>
        <translation>✓ Dieses Netz wurde für diesen Rechner gewählt.</translation>
    </message>
    <message>
        <source>Your choice was kept.</source>
        <translation>Ihre Wahl wurde beibehalten.</translation>
    </message>
    <message>
        <source>about %1 images</source>
        <translation>etwa %1 Bilder</translation>
    </message>
    <message>
        <source>%1 images, as an example</source>
        <translation>%1 Bilder, als Beispiel</translation>
    </message>
    <message>
        <source>▲ It does not fit this computer.</source>
        <translation>▲ Es passt nicht auf diesen Rechner.</translation>
    </message>
    <message>
        <source>%1, for %2.</source>
        <translation>%1, für %2.</translation>
    </message>
    <message>
        <source>Shorten the training to %1 seen</source>
        <translation>Das Training auf %1 kürzen</translation>
    </message>
    <message>
        <source>So that it ends within %1 hours. The usual length is %2; images of a shorter training are less good.</source>
        <translation>Damit es innerhalb von %1 Stunden endet. Üblich sind %2; Bilder eines kürzeren Trainings sind weniger gut.</translation>
    </message>
    <message>
        <source>So that it ends within %1 hours; images of a shorter training are less good.</source>
        <translation>Damit es innerhalb von %1 Stunden endet; Bilder eines kürzeren Trainings sind weniger gut.</translation>
    </message>
    <message>
        <source>▲ That is for the shortened training: the usual one takes %1 times as long.</source>
        <translation>▲ Das gilt für das gekürzte Training: Das übliche dauert %1-mal so lang.</translation>
    </message>
</context>
<context>
    <name>outis::gui::SourcePage</name>
    <message>
        <source>Your images</source>
        <translation>Ihre Bilder</translation>
    </message>
    <message>
        <source>All folders below are read; the originals are never changed.</source>
        <translation>Alle Ordner darunter werden gelesen; die Originale bleiben stets unverändert.</translation>
    </message>
    <message>
        <source>Folder with the images</source>
        <translation>Ordner mit den Bildern</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the folder with the images</source>
        <translation>Ordner mit den Bildern wählen</translation>
    </message>
    <message>
        <source>What is in the folder is found by content, never by name: DICOM of every usual kind, PNG, JPEG, TIFF, BMP, WebP, GIF, and ZIP archives of these, in all folders below. Each file that is not taken is listed with its reason.</source>
        <translation>Was im Ordner liegt, wird am Inhalt erkannt, nie am Namen: DICOM in allen üblichen Arten, PNG, JPEG, TIFF, BMP, WebP, GIF sowie ZIP-Archive davon, in allen Ordnern darunter. Jede Datei, die nicht übernommen wird, wird mit ihrem Grund aufgeführt.</translation>
    </message>
    <message>
        <source>You saved an import of the folder %1 for later (%2).</source>
        <translation>Ein Import des Ordners %1 wurde für später gesichert (%2).</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Fills all pages with the answers you gave</source>
        <translation>Füllt alle Seiten mit Ihren früheren Antworten</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Begins afresh; the saved answers are dropped</source>
        <translation>Beginnt von vorn; die gesicherten Antworten werden verworfen</translation>
    </message>
    <message>
        <source>Looking at some files of the folder…</source>
        <translation>Einige Dateien des Ordners werden angesehen…</translation>
    </message>
    <message>
        <source>Looking at more…</source>
        <translation>Weitere werden angesehen…</translation>
    </message>
</context>
<context>
    <name>outis::gui::SplitPage</name>
    <message>
        <source>Four sets of patients</source>
        <translation>Vier Teilmengen von Patienten</translation>
    </message>
    <message>
        <source>Every patient belongs to one set alone, drawn by lot. The sets are fixed with the first run and never change.</source>
        <translation>Jeder Patient gehört zu genau einer Teilmenge, durch Los bestimmt. Die Teilmengen stehen mit dem ersten Lauf fest und ändern sich nie.</translation>
    </message>
    <message>
        <source>Patients, about</source>
        <translation>Patienten, etwa</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>The generator learns from these patients.</source>
        <translation>Von diesen Patienten lernt der Generator.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Thresholds and checkpoints are chosen with these.</source>
        <translation>Mit diesen werden Schwellen und Zwischenstände gewählt.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Quality and use of the synthetic images are measured on these.</source>
        <translation>An diesen werden Güte und Nutzen der synthetischen Bilder gemessen.</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>Attacks alone see these: without them nobody can say what an attacker would find by chance.</source>
        <translation>Diese sehen allein die Angriffe: Ohne sie kann niemand sagen, was ein Angreifer durch Zufall fände.</translation>
    </message>
    <message>
        <source>%1: share of the patients</source>
        <translation>%1: Anteil der Patienten</translation>
    </message>
    <message>
        <source>as the label file names them</source>
        <translation>wie die Befundtabelle sie nennt</translation>
    </message>
    <message>
        <source>a guess suffices: it only shows what will be possible</source>
        <translation>eine Schätzung genügt: sie zeigt nur, was möglich sein wird</translation>
    </message>
    <message>
        <source>▲ So few patients that no attack could show anything.</source>
        <translation>▲ So wenige Patienten, dass kein Angriff etwas zeigen könnte.</translation>
    </message>
    <message>
        <source>✓ The attacks will find a leak of %1 patients or more.</source>
        <translation>✓ Die Angriffe werden ein Leck ab %1 Patienten finden.</translation>
    </message>
    <message>
        <source>▲ The attacks will find a leak only from %1 patients on. With %2 control patients they would find four.</source>
        <translation>▲ Die Angriffe werden ein Leck erst ab %1 Patienten finden. Mit %2 Kontrollpatienten fänden sie es schon ab vier.</translation>
    </message>
</context>
<context>
    <name>outis::gui::StageList</name>
    <message>
        <source>Stages of the run</source>
        <translation>Arbeitsschritte des Laufs</translation>
    </message>
</context>
<context>
    <name>outis::gui::StageModel</name>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Arbeitsschritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>done, %1</source>
        <translation>fertig, %1</translation>
    </message>
</context>
<context>
    <name>outis::gui::StatementsCard</name>
    <message>
        <source>%1 pairs</source>
        <translation>%1 Paare</translation>
    </message>
    <message>
        <source>What was signed about this release</source>
        <translation>Was zu dieser Freigabe unterschrieben wurde</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Signed statements</source>
        <translation>Unterschriebene Erklärungen</translation>
    </message>
    <message>
        <source>Nothing yet. Every act on a release is signed and listed here.</source>
        <translation>Noch nichts. Jede Handlung an einer Freigabe wird unterschrieben und steht hier.</translation>
    </message>
    <message>
        <source>▲ the clock had been set back</source>
        <translation>▲ die Uhr war zurückgestellt</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
</context>
<context>
    <name>outis::gui::SteeringPage</name>
    <message>
        <source>Steering</source>
        <translation>Steuerung</translation>
    </message>
    <message>
        <source>What tells the generator which image to draw. Features are always mixed from several patients.</source>
        <translation>Was dem Generator sagt, welches Bild er erzeugen soll. Merkmale werden stets aus mehreren Patienten gemischt.</translation>
    </message>
    <message>
        <source>Findings and mixed features of patients</source>
        <translation>Befunde und gemischte Merkmale von Patienten</translation>
    </message>
    <message>
        <source>Most lifelike, and images of a finding can be asked for.</source>
        <translation>Am lebensechtesten, und Bilder eines Befunds lassen sich gezielt verlangen.</translation>
    </message>
    <message>
        <source>Mixed features of patients</source>
        <translation>Gemischte Merkmale von Patienten</translation>
    </message>
    <message>
        <source>Lifelike; findings come as often as among the patients.</source>
        <translation>Lebensecht; Befunde kommen so häufig vor wie bei den Patienten.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Images of a finding can be asked for; less variety than with features.</source>
        <translation>Bilder eines Befunds lassen sich gezielt verlangen; weniger Vielfalt als mit Merkmalen.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Simplest; the images carry no labels and are less lifelike.</source>
        <translation>Am einfachsten; die Bilder tragen keine Befunde und sind weniger lebensecht.</translation>
    </message>
    <message>
        <source>Patients behind each condition</source>
        <translation>Patienten hinter jeder Bedingung</translation>
    </message>
    <message>
        <source>A condition is the mean of that many different patients. More of them keep each one better hidden; fewer keep more detail.</source>
        <translation>Eine Bedingung ist das Mittel aus so vielen verschiedenen Patienten. Mehr Patienten verbergen den Einzelnen besser; weniger erhalten mehr Einzelheiten.</translation>
    </message>
    <message>
        <source>Two generators on two halves of the patients</source>
        <translation>Zwei Generatoren auf zwei Hälften der Patienten</translation>
    </message>
    <message>
        <source>Each half then tests the generator that never saw it, so that no patient is lost to testing; training takes twice as long.</source>
        <translation>Jede Hälfte prüft dann den Generator, der sie nie gesehen hat, sodass kein Patient für die Prüfung verloren geht; das Training dauert doppelt so lange.</translation>
    </message>
    <message>
        <source>When the generator begins to memorise</source>
        <translation>Wenn der Generator auswendig zu lernen beginnt</translation>
    </message>
    <message>
        <source>suggest to stop</source>
        <translation>Anhalten vorschlagen</translation>
    </message>
    <message>
        <source>stop by itself</source>
        <translation>selbsttätig anhalten</translation>
    </message>
    <message>
        <source>do not measure</source>
        <translation>nicht messen</translation>
    </message>
    <message>
        <source>Needs a label file with findings; none was given.</source>
        <translation>Braucht eine Tabelle mit Befunden; es wurde keine angegeben.</translation>
    </message>
    <message>
        <source>Needs findings; the label file names none.</source>
        <translation>Braucht Befunde; die Befundtabelle nennt keine.</translation>
    </message>
    <message>
        <source>%1 (recommended)</source>
        <translation>%1 (empfohlen)</translation>
    </message>
    <message>
        <source>Nothing is measured during training; memorised patients are found only at the end, by the attack on the finished images.</source>
        <translation>Während des Trainings wird nichts gemessen; auswendig gelernte Patienten werden erst am Ende gefunden, durch den Angriff auf die fertigen Bilder.</translation>
    </message>
    <message>
        <source>Samples are compared with training and with held-back patients; once they lie too near to training, training ends by itself.</source>
        <translation>Proben werden mit Trainings- und mit zurückgehaltenen Patienten verglichen; liegen sie zu nah am Training, endet das Training von selbst.</translation>
    </message>
    <message>
        <source>Samples are compared with training and with held-back patients; the page Training says when it is time to stop, and you decide.</source>
        <translation>Proben werden mit Trainings- und mit zurückgehaltenen Patienten verglichen; die Seite „Training“ sagt, wann es Zeit zum Anhalten ist, und Sie entscheiden.</translation>
    </message>
</context>
<context>
    <name>outis::gui::StepRail</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>no workspace open</source>
        <translation>kein Arbeitsbereich geöffnet</translation>
    </message>
    <message>
        <source>Worker: %1</source>
        <translation>Rechenprozess: %1</translation>
    </message>
    <message>
        <source>Nothing leaves this computer but to the worker at: %1</source>
        <translation>Nichts verlässt diesen Rechner, außer zum Rechenprozess auf: %1</translation>
    </message>
</context>
<context>
    <name>outis::gui::ThresholdCard</name>
    <message>
        <source>What another threshold would leave</source>
        <translation>Was eine andere Schwelle übrig ließe</translation>
    </message>
    <message>
        <source>Counted from the images that were drawn, each with its scores: nothing is drawn or changed here. A stricter run draws more images to replace what it throws away, so that the number left is the least to expect.</source>
        <translation>Gezählt an den erzeugten Bildern, jedes mit seinen Werten: Hier wird nichts erzeugt oder geändert. Ein strengerer Lauf erzeugt weitere Bilder als Ersatz für die verworfenen, sodass die verbleibende Anzahl das Mindeste ist, was zu erwarten ist.</translation>
    </message>
    <message>
        <source>This cannot be tried: %1.</source>
        <translation>Das lässt sich nicht ausprobieren: %1.</translation>
    </message>
    <message>
        <source>Strictness of the filter</source>
        <translation>Strenge des Filters</translation>
    </message>
    <message>
        <source>Arrow keys: one step. It changes nothing but this card.</source>
        <translation>Pfeiltasten: ein Schritt. Es ändert nichts außer dieser Karte.</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>The threshold that these images were drawn with</source>
        <translation>Die Schwelle, mit der diese Bilder erzeugt wurden</translation>
    </message>
    <message>
        <source>Laxer</source>
        <translation>Lockerer</translation>
    </message>
    <message>
        <source>Stricter</source>
        <translation>Strenger</translation>
    </message>
    <message>
        <source>Findings asked for</source>
        <translation>Verlangte Befunde</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>Left now</source>
        <translation>Jetzt übrig</translation>
    </message>
    <message>
        <source>Left then</source>
        <translation>Dann übrig</translation>
    </message>
    <message>
        <source>Images left by finding</source>
        <translation>Übrige Bilder nach Befund</translation>
    </message>
    <message>
        <source>How to get this…</source>
        <translation>Wie es dazu kommt…</translation>
    </message>
    <message>
        <source>Which option it is, and from where the run begins again</source>
        <translation>Welche Einstellung es ist und von wo an der Lauf neu beginnt</translation>
    </message>
    <message>
        <source>The share is the option “false rejects” of the filter. With another one the run begins again at “%1”: the detectors are made anew, images are drawn, audited and evaluated again. The generator stays. The new release counts as one more of these patients, which the audit tests at a stricter level. What was submitted or approved stays as it is.</source>
        <translation>Der Anteil ist die Einstellung „false rejects“ des Filters. Mit einem anderen beginnt der Lauf wieder bei „%1“: Die Detektoren werden neu erstellt, Bilder erneut erzeugt, auditiert und ausgewertet. Der Generator bleibt. Die neue Freigabe zählt als eine weitere dieser Patienten, die das Audit auf einem strengeren Niveau prüft. Was eingereicht oder genehmigt wurde, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>For a terminal; the window follows the run</source>
        <translation>Für ein Terminal; das Fenster folgt dem Lauf</translation>
    </message>
    <message>
        <source>Reading the candidates…</source>
        <translation>Die Kandidaten werden gelesen…</translation>
    </message>
</context>
<context>
    <name>outis::gui::TrainingPage</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Ends at a checkpoint; it can be continued later (Ctrl+.)</source>
        <translation>Endet an einem Zwischenstand; kann später fortgesetzt werden (Strg+.)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Ends at a checkpoint and waits for you (Ctrl+P)</source>
        <translation>Endet an einem Zwischenstand und wartet auf Sie (Strg+P)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Goes on from the last checkpoint (Ctrl+R)</source>
        <translation>Geht vom letzten Zwischenstand aus weiter (Strg+R)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Runs every stage that is not up to date (Ctrl+R)</source>
        <translation>Führt jeden Arbeitsschritt aus, der nicht aktuell ist (Strg+R)</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>Opens the report in the browser (Ctrl+Shift+R)</source>
        <translation>Öffnet den Bericht im Browser (Strg+Umschalt+R)</translation>
    </message>
    <message>
        <source>Samples, always the same seeds</source>
        <translation>Proben, immer mit denselben Startwerten</translation>
    </message>
    <message>
        <source>The first pictures appear some time after the training has begun.</source>
        <translation>Die ersten Bilder erscheinen einige Zeit nach Beginn des Trainings.</translation>
    </message>
    <message>
        <source>Earlier and later samples</source>
        <translation>Frühere und spätere Proben</translation>
    </message>
    <message>
        <source>Drag to see earlier samples</source>
        <translation>Ziehen, um frühere Proben zu sehen</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Arbeitsschritte</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Copies state and log, without any identity, to the clipboard (Ctrl+Shift+C)</source>
        <translation>Kopiert Zustand und Protokoll ohne jede Identität in die Zwischenablage (Strg+Umschalt+C)</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Pausiert…</translation>
    </message>
    <message>
        <source>The worker is starting.</source>
        <translation>Der Rechenprozess startet.</translation>
    </message>
    <message>
        <source>The worker is at work. It goes on when this window is closed.</source>
        <translation>Der Rechenprozess arbeitet. Er läuft weiter, wenn dieses Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>%1. The worker goes on when this window is closed.</source>
        <translation>%1. Der Rechenprozess läuft weiter, wenn dieses Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>The worker saves a checkpoint and then ends.</source>
        <translation>Der Rechenprozess speichert einen Zwischenstand und endet dann.</translation>
    </message>
    <message>
        <source>Stopped at a checkpoint. Nothing is lost; it goes on from there.</source>
        <translation>An einem Zwischenstand angehalten. Nichts ist verloren; von dort geht es weiter.</translation>
    </message>
    <message>
        <source>The run ended early. See below what is safe and what to do.</source>
        <translation>Der Lauf endete vorzeitig. Unten steht, was gesichert ist und was zu tun ist.</translation>
    </message>
    <message>
        <source>Every stage is done. The report says what was found.</source>
        <translation>Alle Arbeitsschritte sind fertig. Der Bericht sagt, was gefunden wurde.</translation>
    </message>
    <message>
        <source>The generator learns from the training patients; others are kept apart to attack the result.</source>
        <translation>Der Generator lernt von den Trainingspatienten; andere werden zurückgehalten, um das Ergebnis anzugreifen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation>%1 Bilder/s</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>from the finished set</source>
        <translation>aus dem fertigen Satz</translation>
    </message>
</context>
<context>
    <name>outis::gui::TroubleNotice</name>
    <message>
        <source>The worker is of a newer version than this window: what it says is not understood here.</source>
        <translation>Der Rechenprozess ist von einer neueren Fassung als dieses Fenster: Was er meldet, wird hier nicht verstanden.</translation>
    </message>
    <message>
        <source>The worker was started %1 ago and has not begun yet.</source>
        <translation>Der Rechenprozess wurde vor %1 gestartet und hat noch nicht begonnen.</translation>
    </message>
    <message>
        <source>The worker was asked to stop and has not done so; it last said something %1 ago.</source>
        <translation>Der Rechenprozess sollte anhalten und hat es nicht getan; zuletzt hat er sich vor %1 gemeldet.</translation>
    </message>
    <message>
        <source>The worker has said nothing for %1, but its process is there.</source>
        <translation>Der Rechenprozess hat sich seit %1 nicht gemeldet, ist aber noch da.</translation>
    </message>
    <message>
        <source>The worker has given no sign of life for some time; it last said something %1 ago.</source>
        <translation>Der Rechenprozess hat seit einiger Zeit kein Lebenszeichen gegeben; zuletzt hat er sich vor %1 gemeldet.</translation>
    </message>
    <message>
        <source>Nothing was changed. A queue (srun) may have no free place; a connection (ssh) may wait for a password.</source>
        <translation>Es wurde nichts geändert. Vielleicht hat eine Warteschlange (srun) keinen freien Platz; vielleicht wartet eine Verbindung (ssh) auf ein Passwort.</translation>
    </message>
    <message>
        <source>Everything up to the last checkpoint is saved. Some steps are silent for minutes.</source>
        <translation>Alles bis zum letzten Zwischenstand ist gespeichert. Manche Schritte melden minutenlang nichts.</translation>
    </message>
    <message>
        <source>Everything up to the last checkpoint is saved. Its computer may be asleep, very short of memory, or not to be reached.</source>
        <translation>Alles bis zum letzten Zwischenstand ist gespeichert. Vielleicht ist sein Rechner im Ruhezustand, sehr knapp an Arbeitsspeicher oder nicht erreichbar.</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Weiter warten</translation>
    </message>
    <message>
        <source>Asks you again after a while</source>
        <translation>Fragt nach einer Weile wieder</translation>
    </message>
    <message>
        <source>Stop at a checkpoint</source>
        <translation>Am Zwischenstand anhalten</translation>
    </message>
    <message>
        <source>Asks the worker to save and to end</source>
        <translation>Bittet den Rechenprozess, zu speichern und zu enden</translation>
    </message>
    <message>
        <source>End it now…</source>
        <translation>Jetzt beenden…</translation>
    </message>
    <message>
        <source>Ends the worker&apos;s process at once</source>
        <translation>Beendet den Rechenprozess sofort</translation>
    </message>
    <message>
        <source>It goes on undisturbed. Use the window of the same version.</source>
        <translation>Er läuft ungestört weiter. Verwenden Sie das Fenster derselben Fassung.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Take it for gone…</source>
        <translation>Als beendet ansehen…</translation>
    </message>
    <message>
        <source>Follows it no longer; its process is out of reach from here</source>
        <translation>Folgt ihm nicht mehr; von hier aus ist er nicht erreichbar</translation>
    </message>
    <message>
        <source>End the worker?</source>
        <translation>Rechenprozess beenden?</translation>
    </message>
    <message>
        <source>Take the worker for gone?</source>
        <translation>Rechenprozess als beendet ansehen?</translation>
    </message>
    <message>
        <source>The worker&apos;s process is ended at once.</source>
        <translation>Der Rechenprozess wird sofort beendet.</translation>
    </message>
    <message>
        <source>This window no longer follows the worker on the other computer.</source>
        <translation>Dieses Fenster folgt dem Rechenprozess auf dem anderen Rechner nicht mehr.</translation>
    </message>
    <message>
        <source>What it did since its last checkpoint is lost; all before that is kept, and “Resume” goes on from there.</source>
        <translation>Was er seit seinem letzten Zwischenstand getan hat, ist verloren; alles davor bleibt erhalten, und „Fortsetzen“ geht von dort aus weiter.</translation>
    </message>
    <message>
        <source>Should it still be at work there, it keeps the workspace until it ends. Once it is gone, “Resume” goes on from the last checkpoint.</source>
        <translation>Sollte er dort noch arbeiten, belegt er den Arbeitsbereich, bis er endet. Ist er nicht mehr da, geht „Fortsetzen“ vom letzten Zwischenstand aus weiter.</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>Jetzt beenden</translation>
    </message>
    <message>
        <source>Take it for gone</source>
        <translation>Als beendet ansehen</translation>
    </message>
</context>
<context>
    <name>outis::gui::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>From a folder of chest X-rays to a synthetic data set, and to what an attack on it finds.</source>
        <translation>Von einem Ordner mit Thorax-Röntgenbildern zu einem synthetischen Datensatz und zu dem, was ein Angriff darauf findet.</translation>
    </message>
    <message>
        <source>Your images</source>
        <translation>Ihre Bilder</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Opens a workspace, or begins one from a folder of images (Ctrl+O)</source>
        <translation>Öffnet einen Arbeitsbereich oder beginnt einen aus einem Ordner mit Bildern (Strg+O)</translation>
    </message>
    <message>
        <source>Create a workspace…</source>
        <translation>Arbeitsbereich anlegen…</translation>
    </message>
    <message>
        <source>Asks for images, patients and size, then begins (Ctrl+N)</source>
        <translation>Fragt nach Bildern, Patienten und Größe und beginnt dann (Strg+N)</translation>
    </message>
    <message>
        <source>Or drop a folder anywhere on this window. DICOM, PNG and JPEG files are read; the originals are never changed, and what is needed is copied without names.</source>
        <translation>Oder ziehen Sie einen Ordner irgendwo auf dieses Fenster. DICOM-, PNG- und JPEG-Dateien werden gelesen; die Originale bleiben stets unverändert, und was gebraucht wird, wird ohne Namen kopiert.</translation>
    </message>
    <message>
        <source>No images at hand?</source>
        <translation>Keine Bilder zur Hand?</translation>
    </message>
    <message>
        <source>Try it with demo data</source>
        <translation>Mit Demodaten ausprobieren</translation>
    </message>
    <message>
        <source>Draws made-up patients and runs everything, in a few minutes (Ctrl+D)</source>
        <translation>Zeichnet erfundene Patienten und führt alles in wenigen Minuten vor (Strg+D)</translation>
    </message>
    <message>
        <source>The program draws chest X-rays of patients that do not exist, learns from them and writes a first report. It takes some minutes on two processor cores.</source>
        <translation>Das Programm zeichnet Thorax-Röntgenbilder von Patienten, die es nicht gibt, lernt aus ihnen und schreibt einen ersten Bericht. Das dauert auf zwei Prozessorkernen einige Minuten.</translation>
    </message>
    <message>
        <source>Workspaces opened last</source>
        <translation>Zuletzt geöffnete Arbeitsbereiche</translation>
    </message>
    <message>
        <source>None yet. What you open or create appears here.</source>
        <translation>Noch keine. Was Sie öffnen oder anlegen, erscheint hier.</translation>
    </message>
</context>
<context>
    <name>outis::gui::WizardPage</name>
    <message>
        <source>Nothing has been started yet.</source>
        <translation>Es wurde noch nichts begonnen.</translation>
    </message>
</context>
<context>
    <name>outis::gui::WorkerPlaceDialog</name>
    <message>
        <source>Where the worker runs</source>
        <translation>Wo der Rechenprozess läuft</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>On another computer, by a command</source>
        <translation>Auf einem anderen Rechner, durch einen Befehl</translation>
    </message>
    <message>
        <source>Command that leads there</source>
        <translation>Befehl, der dorthin führt</translation>
    </message>
    <message>
        <source>such as ssh gpu1, or srun --gres=gpu:1</source>
        <translation>etwa ssh gpu1 oder srun --gres=gpu:1</translation>
    </message>
    <message>
        <source>outis-worker there: its name or path</source>
        <translation>outis-worker dort: Name oder Pfad</translation>
    </message>
    <message>
        <source>A shell at the other end reads the words (ssh)</source>
        <translation>Eine Shell am anderen Ende liest die Wörter (ssh)</translation>
    </message>
    <message>
        <source>Words with blanks are then quoted; srun and env need no quotation</source>
        <translation>Wörter mit Leerzeichen kommen dann in Anführungszeichen; srun und env brauchen keine</translation>
    </message>
    <message>
        <source>Test it</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Asks the worker there who it is and whether it sees the same folder</source>
        <translation>Fragt den Rechenprozess dort, wer er ist und ob er denselben Ordner sieht</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>From the next start of a worker on</source>
        <translation>Ab dem nächsten Start eines Rechenprozesses</translation>
    </message>
    <message>
        <source>Images and workspace must lie in a folder that both computers see under the same path. Everything is then read and done there, look-ups and signing with your passphrase included, so choose a computer of your own house. Files of keys are those of that computer. With a queue (srun) each look-up waits for a place.</source>
        <translation>Bilder und Arbeitsbereich müssen in einem Ordner liegen, den beide Rechner unter demselben Pfad sehen. Alles wird dann dort gelesen und getan, auch das Nachsehen und das Unterschreiben mit Ihrer Passphrase; wählen Sie deshalb einen Rechner Ihres eigenen Hauses. Schlüsseldateien sind die jenes Rechners. Bei einer Warteschlange (srun) wartet jedes Nachsehen auf einen Platz.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test läuft…</translation>
    </message>
    <message>
        <source>A command is needed, such as ssh gpu1.</source>
        <translation>Ein Befehl ist nötig, etwa ssh gpu1.</translation>
    </message>
    <message>
        <source>Waiting for the answer…</source>
        <translation>Warten auf die Antwort…</translation>
    </message>
</context>
</TS>
