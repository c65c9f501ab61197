<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>outis</name>
    <message>
        <source>The program made a mistake</source>
        <translation>Le programme a commis une erreur</translation>
    </message>
    <message>
        <source>Report it, with the log of the run.</source>
        <translation>Signalez-la, avec le journal de l’exécution.</translation>
    </message>
    <message>
        <source>The command line cannot be understood</source>
        <translation>La ligne de commande est incompréhensible</translation>
    </message>
    <message>
        <source>Run the command with --help.</source>
        <translation>Lancez la commande avec --help.</translation>
    </message>
    <message>
        <source>An option has a value that cannot be used</source>
        <translation>Un réglage a une valeur inutilisable</translation>
    </message>
    <message>
        <source>Correct the option; --help lists its range.</source>
        <translation>Corrigez le réglage&#xa0;; --help en indique la plage.</translation>
    </message>
    <message>
        <source>Something that should be there was not found</source>
        <translation>Un élément qui devrait être là est introuvable</translation>
    </message>
    <message>
        <source>Check the name and the place.</source>
        <translation>Vérifiez le nom et l’emplacement.</translation>
    </message>
    <message>
        <source>It exists but cannot be read</source>
        <translation>L’élément existe mais ne peut pas être lu</translation>
    </message>
    <message>
        <source>Check that you may read it and that it is intact.</source>
        <translation>Vérifiez que vous avez le droit de le lire et qu’il est intact.</translation>
    </message>
    <message>
        <source>It cannot be written to</source>
        <translation>Il est impossible d’y écrire</translation>
    </message>
    <message>
        <source>Choose a place where you may write.</source>
        <translation>Choisissez un emplacement où vous pouvez écrire.</translation>
    </message>
    <message>
        <source>No space is left on the disk</source>
        <translation>Il n’y a plus de place sur le disque</translation>
    </message>
    <message>
        <source>Free some space and continue; what was finished is kept.</source>
        <translation>Libérez de la place et continuez&#xa0;; ce qui était terminé est conservé.</translation>
    </message>
    <message>
        <source>The file is damaged or incomplete</source>
        <translation>Le fichier est endommagé ou incomplet</translation>
    </message>
    <message>
        <source>Restore it from its source, or make it anew.</source>
        <translation>Rétablissez-le depuis sa source, ou recréez-le.</translation>
    </message>
    <message>
        <source>This kind of input is not handled</source>
        <translation>Ce type de données n’est pas pris en charge</translation>
    </message>
    <message>
        <source>Convert it to a supported form.</source>
        <translation>Convertissez-les dans un format pris en charge.</translation>
    </message>
    <message>
        <source>It was written by a newer version of the program</source>
        <translation>Ceci a été écrit par une version plus récente du programme</translation>
    </message>
    <message>
        <source>Update the program; the data were left as they are.</source>
        <translation>Mettez le programme à jour&#xa0;; les données sont restées telles quelles.</translation>
    </message>
    <message>
        <source>The folder holds no file</source>
        <translation>Le dossier ne contient aucun fichier</translation>
    </message>
    <message>
        <source>Choose the folder that holds the images.</source>
        <translation>Choisissez le dossier qui contient les images.</translation>
    </message>
    <message>
        <source>None of the files is an image that can be used</source>
        <translation>Aucun des fichiers n’est une image utilisable</translation>
    </message>
    <message>
        <source>Choose a folder with DICOM, PNG or JPEG files; the import report has the reasons.</source>
        <translation>Choisissez un dossier avec des fichiers DICOM, PNG ou JPEG&#xa0;; le rapport d’importation donne les motifs.</translation>
    </message>
    <message>
        <source>The label file cannot be used</source>
        <translation>Le fichier d’annotations est inutilisable</translation>
    </message>
    <message>
        <source>Give it a header row and a column with the image names.</source>
        <translation>Donnez-lui une ligne d’en-tête et une colonne avec les noms des images.</translation>
    </message>
    <message>
        <source>The label file names images that are not there</source>
        <translation>Le fichier d’annotations cite des images absentes</translation>
    </message>
    <message>
        <source>Add the images or remove their rows from the label file.</source>
        <translation>Ajoutez les images ou supprimez leurs lignes du fichier d’annotations.</translation>
    </message>
    <message>
        <source>It is not known to which patients the images belong</source>
        <translation>On ne sait pas à quels patients appartiennent les images</translation>
    </message>
    <message>
        <source>Choose a rule that gives the patient, or say that each image is its own patient.</source>
        <translation>Choisissez une règle qui donne le patient, ou indiquez que chaque image est un patient.</translation>
    </message>
    <message>
        <source>There are not enough patients for this step</source>
        <translation>Il n’y a pas assez de patients pour cette étape</translation>
    </message>
    <message>
        <source>Import more patients, or ask for less of each: fewer patients in a condition (--k), one generator instead of two (--folds 1).</source>
        <translation>Importez davantage de patients, ou demandez moins&#xa0;: moins de patients par condition (--k), un générateur au lieu de deux (--folds 1).</translation>
    </message>
    <message>
        <source>The image size does not fit the levels of the network</source>
        <translation>La taille d’image ne convient pas aux niveaux du réseau</translation>
    </message>
    <message>
        <source>Choose a size that can be halved at each level.</source>
        <translation>Choisissez une taille divisible par deux à chaque niveau.</translation>
    </message>
    <message>
        <source>Another run holds the workspace</source>
        <translation>Une autre exécution occupe l’espace de travail</translation>
    </message>
    <message>
        <source>Wait for it or stop it, then try again.</source>
        <translation>Attendez qu’elle se termine ou arrêtez-la, puis réessayez.</translation>
    </message>
    <message>
        <source>The folder is not a workspace</source>
        <translation>Le dossier n’est pas un espace de travail</translation>
    </message>
    <message>
        <source>Choose a folder that the program made, or create a new workspace.</source>
        <translation>Choisissez un dossier créé par le programme, ou créez un nouvel espace de travail.</translation>
    </message>
    <message>
        <source>Something is already there and would be overwritten</source>
        <translation>Il y a déjà quelque chose qui serait écrasé</translation>
    </message>
    <message>
        <source>Choose another name or place.</source>
        <translation>Choisissez un autre nom ou un autre emplacement.</translation>
    </message>
    <message>
        <source>An earlier stage has not been run</source>
        <translation>Une étape antérieure n’a pas été exécutée</translation>
    </message>
    <message>
        <source>Run that stage first.</source>
        <translation>Exécutez d’abord cette étape.</translation>
    </message>
    <message>
        <source>Values came up that are not finite numbers</source>
        <translation>Des valeurs qui ne sont pas des nombres finis sont apparues</translation>
    </message>
    <message>
        <source>Where a training diverged, continue from its last checkpoint with a lower learning rate; where a given file holds them, take another file.</source>
        <translation>Si un entraînement a divergé, continuez depuis son dernier point de reprise avec un taux d’apprentissage plus faible&#xa0;; si un fichier fourni les contient, prenez-en un autre.</translation>
    </message>
    <message>
        <source>The memory of the computer or of the graphics processor is used up</source>
        <translation>La mémoire de l’ordinateur ou du processeur graphique est épuisée</translation>
    </message>
    <message>
        <source>Choose a smaller batch, a smaller network or a smaller image size and run the same command again; what was finished is kept.</source>
        <translation>Choisissez un lot, un réseau ou une taille d’image plus petits et relancez la même commande&#xa0;; ce qui était terminé est conservé.</translation>
    </message>
    <message>
        <source>The device asked for is not there</source>
        <translation>Le périphérique demandé n’est pas là</translation>
    </message>
    <message>
        <source>Choose another device, or &apos;auto&apos;.</source>
        <translation>Choisissez un autre périphérique, ou «&#xa0;auto&#xa0;».</translation>
    </message>
    <message>
        <source>A stage asked for patients that it may not see</source>
        <translation>Une étape a demandé des patients qu’elle n’a pas le droit de voir</translation>
    </message>
    <message>
        <source>Report it: the control patients are reserved for the audit.</source>
        <translation>Signalez-le&#xa0;: les patients témoins sont réservés à l’audit.</translation>
    </message>
    <message>
        <source>The worker ended without a last word</source>
        <translation>Le processus de calcul s’est terminé sans dernier message</translation>
    </message>
    <message>
        <source>Continue the run: it resumes from its last checkpoint. The log has more.</source>
        <translation>Poursuivez l’exécution&#xa0;: elle reprend à son dernier point de reprise. Le journal en dit plus.</translation>
    </message>
    <message>
        <source>The worker could not be started</source>
        <translation>Le processus de calcul n’a pas pu être démarré</translation>
    </message>
    <message>
        <source>Check that the program is installed completely.</source>
        <translation>Vérifiez que le programme est installé complètement.</translation>
    </message>
    <message>
        <source>A rule of this project refused it</source>
        <translation>Une règle de ce projet l’a refusé</translation>
    </message>
    <message>
        <source>The reason says which rule it was, and what can be changed.</source>
        <translation>Le motif indique de quelle règle il s’agit et ce qui peut être changé.</translation>
    </message>
    <message>
        <source>The graphics processor failed in the middle of the work</source>
        <translation>Le processeur graphique a échoué au milieu du travail</translation>
    </message>
    <message>
        <source>Run the same command again: it goes on from the last checkpoint. If it fails once more, restart the computer or choose the device &apos;cpu&apos;.</source>
        <translation>Relancez la même commande&#xa0;: elle continue depuis le dernier point de reprise. Si elle échoue encore, redémarrez l’ordinateur ou choisissez le périphérique «&#xa0;cpu&#xa0;».</translation>
    </message>
    <message>
        <source>The labels give this step nothing to work with</source>
        <translation>Les annotations ne donnent rien d’exploitable à cette étape</translation>
    </message>
    <message>
        <source>Import the images again with a label file that has findings present in some images and absent in others; everything that needs no labels works without.</source>
        <translation>Importez à nouveau les images avec un fichier d’annotations où des signes sont présents dans certaines images et absents dans d’autres&#xa0;; tout ce qui ne nécessite pas d’annotations fonctionne sans.</translation>
    </message>
</context>
<context>
    <name>outis::data</name>
    <message>
        <source>more fields than the header has; the row is left out</source>
        <translation>plus de champs que l’en-tête&#xa0;; la ligne est écartée</translation>
    </message>
    <message>
        <source>fewer fields than the header has; those at the end count as missing</source>
        <translation>moins de champs que l’en-tête&#xa0;; ceux de la fin comptent comme manquants</translation>
    </message>
    <message>
        <source>no image; the row is left out</source>
        <translation>pas d’image&#xa0;; la ligne est écartée</translation>
    </message>
    <message>
        <source>the path leaves the source folder; the row is refused</source>
        <translation>le chemin sort du dossier source&#xa0;; la ligne est refusée</translation>
    </message>
    <message>
        <source>the image is not in the source</source>
        <translation>l’image n’est pas dans la source</translation>
    </message>
    <message>
        <source>the name fits several files; it needs the folder as well</source>
        <translation>le nom correspond à plusieurs fichiers&#xa0;; il faut aussi le dossier</translation>
    </message>
    <message>
        <source>the same row again; harmless</source>
        <translation>la même ligne une nouvelle fois&#xa0;; sans gravité</translation>
    </message>
    <message>
        <source>an image again, without contradiction; the rows are put together</source>
        <translation>une image répétée, sans contradiction&#xa0;; les lignes sont réunies</translation>
    </message>
    <message>
        <source>an image again, for another patient; the image is set aside</source>
        <translation>une image répétée, pour un autre patient&#xa0;; l’image est mise de côté</translation>
    </message>
    <message>
        <source>an image again, with other findings; those that differ are uncertain</source>
        <translation>une image répétée, avec d’autres signes&#xa0;; ceux qui diffèrent sont incertains</translation>
    </message>
    <message>
        <source>an image again, with another view, sex or age; what differs counts as unknown</source>
        <translation>une image répétée, avec une incidence, un sexe ou un âge différents&#xa0;; ce qui diffère compte comme inconnu</translation>
    </message>
    <message>
        <source>No Finding beside a finding; the finding counts</source>
        <translation>«&#xa0;No Finding&#xa0;» à côté d’un signe&#xa0;; le signe compte</translation>
    </message>
    <message>
        <source>no word for positive, negative, uncertain or missing; counts as missing</source>
        <translation>aucun mot pour positif, négatif, incertain ou manquant&#xa0;; compte comme manquant</translation>
    </message>
    <message>
        <source>a finding that is neither a class of the project nor a known word</source>
        <translation>un signe qui n’est ni une classe du projet ni un mot connu</translation>
    </message>
    <message>
        <source>no known word for a view; counts as unknown</source>
        <translation>aucun mot connu pour une incidence&#xa0;; compte comme inconnu</translation>
    </message>
    <message>
        <source>no known word for a sex; counts as unknown</source>
        <translation>aucun mot connu pour un sexe&#xa0;; compte comme inconnu</translation>
    </message>
    <message>
        <source>no age from 0 to 120 years; counts as unknown</source>
        <translation>pas un âge de 0 à 120 ans&#xa0;; compte comme inconnu</translation>
    </message>
</context>
<context>
    <name>outis::errorNext</name>
    <message>
        <source>Press “Resume”: it goes on from the last checkpoint. “Copy details” helps whoever looks after the program.</source>
        <translation>Choisissez «&#xa0;Reprendre&#xa0;»&#xa0;: le travail continue depuis le dernier point de reprise. «&#xa0;Copier les détails&#xa0;» aidera les personnes qui s’occupent du programme.</translation>
    </message>
    <message>
        <source>Correct it: %1.</source>
        <translation>À corriger&#xa0;:&#xa0;%1.</translation>
    </message>
    <message>
        <source>The run ended unexpectedly: its worker is gone</source>
        <translation>L’exécution s’est terminée de façon inattendue&#xa0;: son processus de calcul a disparu</translation>
    </message>
</context>
<context>
    <name>outis::errorSafe</name>
    <message>
        <source>Everything up to the last checkpoint is saved. Your original files were only read.</source>
        <translation>Tout est enregistré jusqu’au dernier point de reprise. Vos fichiers d’origine ont seulement été lus.</translation>
    </message>
    <message>
        <source>The last good checkpoint is kept; nothing was overwritten.</source>
        <translation>Le dernier point de reprise valable est conservé&#xa0;; rien n’a été écrasé.</translation>
    </message>
    <message>
        <source>What was written before is complete; no half-written file is left behind.</source>
        <translation>Ce qui avait été écrit est complet&#xa0;; aucun fichier à moitié écrit ne subsiste.</translation>
    </message>
    <message>
        <source>The work that is under way goes on undisturbed.</source>
        <translation>Le travail en cours continue sans être perturbé.</translation>
    </message>
    <message>
        <source>Nothing was started or changed.</source>
        <translation>Rien n’a été lancé ni modifié.</translation>
    </message>
    <message>
        <source>Nothing in this folder was changed.</source>
        <translation>Rien n’a été modifié dans ce dossier.</translation>
    </message>
    <message>
        <source>Finished steps are kept, and your original files were only read.</source>
        <translation>Les étapes terminées sont conservées, et vos fichiers d’origine ont seulement été lus.</translation>
    </message>
</context>
<context>
    <name>outis::gui</name>
    <message>
        <source>training %1, drawing %2, memory %3, disk %4, energy %5 kWh</source>
        <translation>entraînement&#xa0;%1, génération des images&#xa0;%2, mémoire&#xa0;%3, espace disque&#xa0;%4, énergie&#xa0;%5 kWh</translation>
    </message>
    <message>
        <source>, memory of the graphics card %1</source>
        <translation>, mémoire de la carte graphique&#xa0;%1</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>mémoire</translation>
    </message>
    <message>
        <source>memory of the graphics card</source>
        <translation>mémoire de la carte graphique</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>espace disque</translation>
    </message>
    <message>
        <source>time</source>
        <translation>temps</translation>
    </message>
    <message>
        <source>%1, micro-batch %2, %3 images seen: %4%5</source>
        <translation>%1, micro-lot&#xa0;%2,&#xa0;%3 images vues&#xa0;:&#xa0;%4%5</translation>
    </message>
    <message>
        <source> (calculated from the other network)</source>
        <translation> (calculé à partir de l’autre réseau)</translation>
    </message>
    <message>
        <source>More than there is: %1.</source>
        <translation>Plus que ce qui est disponible&#xa0;:&#xa0;%1.</translation>
    </message>
    <message>
        <source>What would fit:</source>
        <translation>Ce qui conviendrait&#xa0;:</translation>
    </message>
    <message>
        <source>No network of this picture size fits.</source>
        <translation>Aucun réseau ne convient pour cette taille d’image.</translation>
    </message>
    <message>
        <source>What the attacks on the images will be able to see: %1. %2</source>
        <translation>Ce que les attaques sur les images pourront déceler&#xa0;:&#xa0;%1.&#xa0;%2</translation>
    </message>
    <message>
        <source>From a trial of %1 on %2. Encoders, the autoencoder and classifiers come on top.</source>
        <translation>D’après un essai de&#xa0;%1 sur&#xa0;%2. Les encodeurs, l’autoencodeur et les classifieurs s’y ajoutent.</translation>
    </message>
    <message>
        <source>the rule needs a label file</source>
        <translation>la règle nécessite un fichier d’annotations</translation>
    </message>
    <message>
        <source>a regular expression with exactly one group is needed</source>
        <translation>il faut une expression régulière avec exactement un groupe</translation>
    </message>
    <message>
        <source>the workspace must not lie inside the source folder</source>
        <translation>l’espace de travail ne doit pas se trouver dans le dossier source</translation>
    </message>
    <message>
        <source>Tiny, fastest</source>
        <translation>Minimal, le plus rapide</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Petit</translation>
    </message>
    <message>
        <source>Full size, needs a GPU</source>
        <translation>Taille complète, nécessite un GPU</translation>
    </message>
    <message>
        <source>%1 (%2 channels, %3 blocks a level)</source>
        <translation>%1 (%2 canaux,&#xa0;%3 blocs par niveau)</translation>
    </message>
    <message>
        <source>Are the asked findings shown? %1</source>
        <translation>Les signes demandés sont-ils visibles&#xa0;?&#xa0;%1</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p =&#xa0;%1</translation>
    </message>
    <message>
        <source>, generator %1</source>
        <translation>, générateur&#xa0;%1</translation>
    </message>
    <message>
        <source>Copies, by %1</source>
        <translation>Copies, par&#xa0;%1</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 trouvée(s)</translation>
    </message>
    <message>
        <source>Excess of those %1, by %2</source>
        <translation>Excès «&#xa0;%1&#xa0;», par&#xa0;%2</translation>
    </message>
    <message>
        <source>Singling out %1, by %2</source>
        <translation>Individualisation «&#xa0;%1&#xa0;», par&#xa0;%2</translation>
    </message>
    <message>
        <source>%1 of %2 predicates</source>
        <translation>%1 prédicats sur&#xa0;%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1,&#xa0;%2</translation>
    </message>
    <message>
        <source>Membership, by %1</source>
        <translation>Appartenance, par&#xa0;%1</translation>
    </message>
    <message>
        <source>%1 and %2 patients</source>
        <translation>%1 et&#xa0;%2 patients</translation>
    </message>
    <message>
        <source>area %1, %2</source>
        <translation>aire&#xa0;%1,&#xa0;%2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non connu</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 [%2, %3]</source>
        <translation>%1 [%2&#xa0;;&#xa0;%3]</translation>
    </message>
    <message>
        <source>not computed</source>
        <translation>non calculé</translation>
    </message>
    <message>
        <source>Distance of the two sets (FID)</source>
        <translation>Distance entre les deux ensembles (FID)</translation>
    </message>
    <message>
        <source>Distance without bias of size (KID)</source>
        <translation>Distance sans biais de taille (KID)</translation>
    </message>
    <message>
        <source>Likelihood distance (FLD)</source>
        <translation>Distance de vraisemblance (FLD)</translation>
    </message>
    <message>
        <source>FID of the autoencoder alone (RECON)</source>
        <translation>FID de l’autoencodeur seul (RECON)</translation>
    </message>
    <message>
        <source>Training images that were met (raw diversity)</source>
        <translation>Images d’entraînement atteintes (diversité brute)</translation>
    </message>
    <message>
        <source>Variety that was reached (IRS, adjusted)</source>
        <translation>Variété atteinte (IRS, ajustée)</translation>
    </message>
    <message>
        <source>%1, against training</source>
        <translation>%1, par rapport à l’entraînement</translation>
    </message>
    <message>
        <source>%1, against test patients</source>
        <translation>%1, par rapport aux patients de test</translation>
    </message>
    <message>
        <source>expression that finds the patient</source>
        <translation>expression qui trouve le patient</translation>
    </message>
    <message>
        <source>%1: nothing to do, it is up to date.</source>
        <translation>%1&#xa0;: rien à faire, tout est à jour.</translation>
    </message>
    <message>
        <source>%1: stopped at a checkpoint.</source>
        <translation>%1&#xa0;: arrêté à un point de reprise.</translation>
    </message>
    <message>
        <source>%1: failed.</source>
        <translation>%1&#xa0;: échec.</translation>
    </message>
    <message>
        <source>%1: done in %2.</source>
        <translation>%1&#xa0;: terminé en&#xa0;%2.</translation>
    </message>
    <message>
        <source>The run is finished.</source>
        <translation>L’exécution est terminée.</translation>
    </message>
    <message>
        <source>The run has stopped at a checkpoint and can be continued.</source>
        <translation>L’exécution s’est arrêtée à un point de reprise et peut être poursuivie.</translation>
    </message>
    <message>
        <source>The run failed: %1</source>
        <translation>L’exécution a échoué&#xa0;:&#xa0;%1</translation>
    </message>
    <message>
        <source>The run failed.</source>
        <translation>L’exécution a échoué.</translation>
    </message>
    <message>
        <source>New sample pictures.</source>
        <translation>Nouvelles images d’essai.</translation>
    </message>
    <message>
        <source>The worker has started (process %1).</source>
        <translation>Le processus de calcul a démarré (processus&#xa0;%1).</translation>
    </message>
    <message>
        <source>%1: started.</source>
        <translation>%1&#xa0;: commencé.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Signes</translation>
    </message>
    <message>
        <source>View (PA, AP)</source>
        <translation>Incidence (PA, AP)</translation>
    </message>
    <message>
        <source>Frontal or lateral</source>
        <translation>Face ou profil</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Date of the study</source>
        <translation>Date de l’examen</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>chosen in the profile or here</source>
        <translation>choisi dans le profil ou ici</translation>
    </message>
    <message>
        <source>guessed from the name of the column</source>
        <translation>déduit du nom de la colonne</translation>
    </message>
    <message>
        <source>guessed from what stands in the column</source>
        <translation>déduit du contenu de la colonne</translation>
    </message>
    <message>
        <source>no such column was found</source>
        <translation>aucune colonne de ce type trouvée</translation>
    </message>
    <message>
        <source>present</source>
        <translation>présent</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importé</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>déjà présent</translation>
    </message>
    <message>
        <source>no image</source>
        <translation>pas une image</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>The file is gone</source>
        <translation>Le fichier a disparu</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Le fichier est illisible</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Le fichier est vide</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Pas une image</translation>
    </message>
    <message>
        <source>A kind of file that is not read</source>
        <translation>Un type de fichier qui n’est pas lu</translation>
    </message>
    <message>
        <source>A compression that is not read</source>
        <translation>Une compression qui n’est pas lue</translation>
    </message>
    <message>
        <source>Pixels of a kind that is not read</source>
        <translation>Des pixels d’un type qui n’est pas lu</translation>
    </message>
    <message>
        <source>There is no picture in it</source>
        <translation>Il ne contient pas d’image</translation>
    </message>
    <message>
        <source>No radiograph</source>
        <translation>Pas une radiographie</translation>
    </message>
    <message>
        <source>Larger than the limits</source>
        <translation>Au-delà des limites</translation>
    </message>
    <message>
        <source>The header is damaged</source>
        <translation>L’en-tête est endommagé</translation>
    </message>
    <message>
        <source>The picture is damaged</source>
        <translation>L’image est endommagée</translation>
    </message>
    <message>
        <source>Several frames that are no radiographs of their own</source>
        <translation>Plusieurs vues qui ne sont pas des radiographies à part entière</translation>
    </message>
    <message>
        <source>Reading took too long</source>
        <translation>La lecture a pris trop de temps</translation>
    </message>
    <message>
        <source>Reading took too much memory</source>
        <translation>La lecture a demandé trop de mémoire</translation>
    </message>
    <message>
        <source>The reader ended on this file</source>
        <translation>Le lecteur s’est interrompu sur ce fichier</translation>
    </message>
    <message>
        <source>The same picture is there already</source>
        <translation>La même image est déjà présente</translation>
    </message>
    <message>
        <source>A lateral, oblique or decubitus view</source>
        <translation>Un cliché de profil, oblique ou en décubitus</translation>
    </message>
    <message>
        <source>Looks like a lateral view</source>
        <translation>Ressemble à un cliché de profil</translation>
    </message>
    <message>
        <source>Shows no chest</source>
        <translation>Ne montre pas de thorax</translation>
    </message>
    <message>
        <source>An image without patient id fits this patient</source>
        <translation>Une image sans identifiant correspond à ce patient</translation>
    </message>
    <message>
        <source>The same name under two patient ids</source>
        <translation>Le même nom sous deux identifiants</translation>
    </message>
    <message>
        <source>Nearly the same image under two patient ids</source>
        <translation>Presque la même image sous deux identifiants</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>à décider</translation>
    </message>
    <message>
        <source>same patient</source>
        <translation>même patient</translation>
    </message>
    <message>
        <source>different patients</source>
        <translation>patients différents</translation>
    </message>
    <message>
        <source>The two are one patient now.</source>
        <translation>Les deux sont désormais un seul patient.</translation>
    </message>
    <message>
        <source>The two are one patient now. They were in two sets of the locked split, so one of them left the study.</source>
        <translation>Les deux sont désormais un seul patient. Ils figuraient dans deux ensembles de la répartition verrouillée&#xa0;; l’un d’eux a donc quitté l’étude.</translation>
    </message>
    <message>
        <source>The two stay two patients.</source>
        <translation>Les deux restent deux patients.</translation>
    </message>
    <message>
        <source>This had been decided already.</source>
        <translation>Cela avait déjà été décidé.</translation>
    </message>
    <message>
        <source>%1 (against %2)</source>
        <translation>%1 (contre&#xa0;%2)</translation>
    </message>
    <message>
        <source>known</source>
        <translation>connu</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>pas encore mesuré</translation>
    </message>
    <message>
        <source>no sign</source>
        <translation>aucun indice</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>en hausse</translation>
    </message>
    <message>
        <source>over the limit: stopping is suggested</source>
        <translation>au-dessus de la limite&#xa0;: l’arrêt est conseillé</translation>
    </message>
    <message>
        <source>no near-copies of training images</source>
        <translation>aucune quasi-copie d’images d’entraînement</translation>
    </message>
    <message numerus="yes">
        <source>%1 near-copies of training images</source>
        <translation>
            <numerusform>%1 quasi-copie d’une image d’entraînement</numerusform>
            <numerusform>%1 quasi-copies d’images d’entraînement</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % [%2, %3] of the samples lie nearer to training than to held-back patients</source>
        <translation>%1&#xa0;% [%2&#xa0;;&#xa0;%3] des échantillons sont plus proches de l’entraînement que des patients réservés</translation>
    </message>
    <message>
        <source>no near-copies</source>
        <translation>aucune quasi-copie</translation>
    </message>
    <message numerus="yes">
        <source>%1 near-copies</source>
        <translation>
            <numerusform>%1 quasi-copie</numerusform>
            <numerusform>%1 quasi-copies</numerusform>
        </translation>
    </message>
    <message>
        <source>Memorisation after %1: %2; %3 % [%4, %5] lie nearer to training, %6.</source>
        <translation>Mémorisation après&#xa0;%1&#xa0;:&#xa0;%2&#xa0;;&#xa0;%3&#xa0;% [%4&#xa0;;&#xa0;%5] sont plus proches de l’entraînement,&#xa0;%6.</translation>
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
        <translation>%1 h&#xa0;%2 min</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>moins d’une minute restante</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>encore&#xa0;%1 environ</translation>
    </message>
    <message>
        <source>less than 1 s</source>
        <translation>moins de 1 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a&#xa0;%1</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 Mo</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 Go</translation>
    </message>
    <message>
        <source>Draw demo patients</source>
        <translation>Dessiner les patients de démo</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Split by patient</source>
        <translation>Répartir par patient</translation>
    </message>
    <message>
        <source>Prepare images</source>
        <translation>Préparer les images</translation>
    </message>
    <message>
        <source>Train the autoencoder</source>
        <translation>Entraîner l’autoencodeur</translation>
    </message>
    <message>
        <source>Train condition encoder</source>
        <translation>Encodeur de condition</translation>
    </message>
    <message>
        <source>Train evaluation encoder</source>
        <translation>Encodeur d’évaluation</translation>
    </message>
    <message>
        <source>Train the generator</source>
        <translation>Générateur</translation>
    </message>
    <message>
        <source>Prepare the filter</source>
        <translation>Préparer le filtre</translation>
    </message>
    <message>
        <source>Draw synthetic images</source>
        <translation>Générer les images</translation>
    </message>
    <message>
        <source>Train the shadow generator</source>
        <translation>Générateur fantôme</translation>
    </message>
    <message>
        <source>Attack the images</source>
        <translation>Attaquer les images</translation>
    </message>
    <message>
        <source>Compare with patients</source>
        <translation>Comparer aux patients</translation>
    </message>
    <message>
        <source>Train test classifiers</source>
        <translation>Classifieurs de test</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Rédiger le rapport</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>plus à jour</translation>
    </message>
    <message>
        <source>can be continued</source>
        <translation>peut être poursuivi</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message numerus="yes">
        <source>%1 images</source>
        <translation>
            <numerusform>%1 image</numerusform>
            <numerusform>%1 images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 files</source>
        <translation>
            <numerusform>%1 fichier</numerusform>
            <numerusform>%1 fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 patients</source>
        <translation>
            <numerusform>%1 patient</numerusform>
            <numerusform>%1 patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 steps</source>
        <translation>
            <numerusform>%1 pas</numerusform>
            <numerusform>%1 pas</numerusform>
        </translation>
    </message>
    <message>
        <source>idle</source>
        <translation>au repos</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>démarrage</translation>
    </message>
    <message>
        <source>pausing at a checkpoint</source>
        <translation>mise en pause au point de reprise</translation>
    </message>
    <message>
        <source>stopping at a checkpoint</source>
        <translation>arrêt au point de reprise</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>ended unexpectedly</source>
        <translation>terminé de façon inattendue</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>attack found</source>
        <translation>attaque réussie</translation>
    </message>
    <message>
        <source>no attack found at this power</source>
        <translation>aucune attaque trouvée à cette puissance</translation>
    </message>
    <message>
        <source>not testable at this size</source>
        <translation>non testable à cette taille</translation>
    </message>
    <message>
        <source>within one point</source>
        <translation>à moins d’un point</translation>
    </message>
    <message>
        <source>consistent with one point, not shown</source>
        <translation>compatible avec un point, non démontré</translation>
    </message>
    <message>
        <source>not within one point</source>
        <translation>à plus d’un point</translation>
    </message>
    <message>
        <source>most alike</source>
        <translation>les plus semblables</translation>
    </message>
    <message>
        <source>least alike</source>
        <translation>les moins semblables</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>détecteur de copies</translation>
    </message>
    <message>
        <source>correlation</source>
        <translation>corrélation</translation>
    </message>
    <message>
        <source>re-identification</source>
        <translation>réidentification</translation>
    </message>
    <message>
        <source>distance-ratio</source>
        <translation>rapport de distances</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>attributs</translation>
    </message>
    <message>
        <source>member-like</source>
        <translation>ressemblance aux membres</translation>
    </message>
    <message>
        <source>Choose a folder for the package.</source>
        <translation>Choisissez un dossier pour le paquet.</translation>
    </message>
    <message>
        <source>Give the whole path, from the beginning of the disk.</source>
        <translation>Indiquez le chemin complet, depuis le début du disque.</translation>
    </message>
    <message>
        <source>A package must lie outside the workspace, and not around it.</source>
        <translation>Un paquet doit se trouver hors de l’espace de travail et ne pas l’entourer.</translation>
    </message>
    <message>
        <source>There is something already. Name a new folder, or an empty one.</source>
        <translation>Il y a déjà quelque chose. Indiquez un dossier nouveau ou vide.</translation>
    </message>
    <message>
        <source>The folder above it does not exist.</source>
        <translation>Le dossier au-dessus n’existe pas.</translation>
    </message>
    <message>
        <source>You may not write there.</source>
        <translation>Vous ne pouvez pas écrire à cet endroit.</translation>
    </message>
    <message>
        <source>A web address begins with https://</source>
        <translation>Une adresse web commence par https://</translation>
    </message>
    <message>
        <source>The set needs a name.</source>
        <translation>L’ensemble a besoin d’un nom.</translation>
    </message>
    <message>
        <source>Say which organisation releases it.</source>
        <translation>Indiquez l’organisme qui le diffuse.</translation>
    </message>
    <message>
        <source>Receivers need an address for questions and withdrawal.</source>
        <translation>Les destinataires ont besoin d’une adresse pour les questions et le retrait.</translation>
    </message>
    <message>
        <source>Say who receives this copy; it stays in the ledger of this workspace.</source>
        <translation>Indiquez qui reçoit cette copie ; cela reste dans le registre de cet espace de travail.</translation>
    </message>
    <message>
        <source>whoever prepared it</source>
        <translation>la personne qui l’a préparée</translation>
    </message>
    <message>
        <source>%1 pairs are marked as the same person and block the approval. Reject the release or request changes; whoever marked a pair can look at it again.</source>
        <translation>%1 paires sont marquées comme la même personne et bloquent l’approbation. Rejetez la diffusion ou demandez des modifications ; qui a marqué une paire peut la revoir.</translation>
    </message>
    <message>
        <source>%1 of %2 pairs wait to be looked at, on the page “Review”.</source>
        <translation>%1 paires sur %2 restent à examiner, sur la page « Examen ».</translation>
    </message>
    <message>
        <source>Rules that are not met stand against it. Request changes, or let two people set each of them aside with their reasons.</source>
        <translation>Des règles non satisfaites s’y opposent. Demandez des modifications, ou faites écarter chacune par deux personnes avec leurs raisons.</translation>
    </message>
    <message>
        <source>%1 has approved. One more person approves, with an own key.</source>
        <translation>%1 a approuvé. Une autre personne approuve encore, avec sa propre clé.</translation>
    </message>
    <message>
        <source>Two people approve, each with an own key. %1 prepared it and is not one of them.</source>
        <translation>Deux personnes approuvent, chacune avec sa propre clé. %1 l’a préparée et n’en fait pas partie.</translation>
    </message>
    <message>
        <source>%1 prepared this release and cannot approve it</source>
        <translation>%1 a préparé cette diffusion et ne peut pas l’approuver</translation>
    </message>
    <message>
        <source>Two other people decide. Let one of them sit down here and choose an own key.</source>
        <translation>Deux autres personnes décident. Laissez l’une d’elles s’asseoir ici et choisir sa propre clé.</translation>
    </message>
    <message>
        <source>%1 has approved this release already</source>
        <translation>%1 a déjà approuvé cette diffusion</translation>
    </message>
    <message>
        <source>The second approval is another person&apos;s, with that person&apos;s own key.</source>
        <translation>La seconde approbation vient d’une autre personne, avec la clé de celle-ci.</translation>
    </message>
    <message>
        <source>This passphrase does not open the key of %1</source>
        <translation>Cette phrase secrète n’ouvre pas la clé de %1</translation>
    </message>
    <message>
        <source>Type it again. Nobody can restore a forgotten passphrase: make another key then.</source>
        <translation>Saisissez-la à nouveau. Personne ne peut retrouver une phrase secrète oubliée : créez alors une autre clé.</translation>
    </message>
    <message>
        <source>%2 of %3 pairs have not been decided yet</source>
        <translation>%2 paires sur %3 n’ont pas encore été décidées</translation>
    </message>
    <message>
        <source>Look at them on the page “Review”, then approve.</source>
        <translation>Examinez-les sur la page « Examen », puis approuvez.</translation>
    </message>
    <message>
        <source>Pair %2 is marked as the same person</source>
        <translation>La paire %2 est marquée comme la même personne</translation>
    </message>
    <message>
        <source>A release that shows a patient is not approved: reject it or request changes.</source>
        <translation>Une diffusion qui montre un patient n’est pas approuvée : rejetez-la ou demandez des modifications.</translation>
    </message>
    <message>
        <source>Rules of the policy are not met: %2</source>
        <translation>Des règles de la politique ne sont pas satisfaites : %2</translation>
    </message>
    <message>
        <source>Request changes, or let two people set each of them aside with reasons.</source>
        <translation>Demandez des modifications, ou faites écarter chacune par deux personnes avec leurs raisons.</translation>
    </message>
    <message>
        <source>Too few pairs are planned for this policy</source>
        <translation>Trop peu de paires sont prévues pour cette politique</translation>
    </message>
    <message>
        <source>Request changes, then submit the release anew.</source>
        <translation>Demandez des modifications, puis soumettez la diffusion à nouveau.</translation>
    </message>
    <message>
        <source>This cannot be done now: the release is %2</source>
        <translation>Ce n’est pas possible maintenant : l’état de la diffusion est « %2 »</translation>
    </message>
    <message>
        <source>Somebody may have decided meanwhile; this page shows the present state.</source>
        <translation>Quelqu’un a peut-être décidé entre-temps ; cette page montre l’état actuel.</translation>
    </message>
    <message>
        <source>Only an approved release can be exported; this is %2</source>
        <translation>Seule une diffusion approuvée peut être exportée ; l’état de celle-ci est « %2 »</translation>
    </message>
    <message>
        <source>Two people approve it on the page “Decision” first.</source>
        <translation>Deux personnes l’approuvent d’abord sur la page « Décision ».</translation>
    </message>
    <message>
        <source>Another one is in review: %1</source>
        <translation>Une autre est en cours d’examen : %1</translation>
    </message>
    <message>
        <source>Approve or reject it, or request changes, first.</source>
        <translation>Approuvez-la, rejetez-la ou demandez des modifications d’abord.</translation>
    </message>
    <message>
        <source>These very images were submitted before: %1, %2</source>
        <translation>Ces mêmes images ont déjà été soumises : %1, %2</translation>
    </message>
    <message>
        <source>Change what was asked for on the page “Training”, run it, and submit then.</source>
        <translation>Modifiez ce qui a été demandé sur la page « Entraînement », exécutez-le, puis soumettez.</translation>
    </message>
    <message>
        <source>This workspace was split for an audit only</source>
        <translation>Cet espace de travail a été réparti pour un audit seulement</translation>
    </message>
    <message>
        <source>Its images are never released. Import the data again with the usual split.</source>
        <translation>Ses images ne sont jamais diffusées. Importez à nouveau les données avec la répartition habituelle.</translation>
    </message>
    <message>
        <source>The reason holds words that stand in the source data</source>
        <translation>La raison contient des mots qui figurent dans les données sources</translation>
    </message>
    <message>
        <source>Nothing was left behind. Write the reason without names or ids.</source>
        <translation>Rien n’a été laissé. Rédigez la raison sans noms ni identifiants.</translation>
    </message>
    <message>
        <source>The attacks found nothing at their power</source>
        <translation>Les attaques n’ont rien trouvé à leur puissance</translation>
    </message>
    <message>
        <source>The audit&apos;s own controls agree in every part</source>
        <translation>Les contrôles propres de l’audit concordent dans toutes les parties</translation>
    </message>
    <message>
        <source>No released image is a copy of a training image</source>
        <translation>Aucune image diffusée n’est une copie d’une image d’entraînement</translation>
    </message>
    <message>
        <source>A leak of this share of the images would have been found</source>
        <translation>Une fuite de cette part des images aurait été trouvée</translation>
    </message>
    <message>
        <source>Training patients can hardly be told from others (area under the curve)</source>
        <translation>Les patients d’entraînement se distinguent à peine des autres (aire sous la courbe)</translation>
    </message>
    <message>
        <source>A filter compared every image with every training patient</source>
        <translation>Un filtre a comparé chaque image avec chaque patient d’entraînement</translation>
    </message>
    <message>
        <source>The filter&apos;s detectors are fit for use</source>
        <translation>Les détecteurs du filtre sont utilisables</translation>
    </message>
    <message>
        <source>The filter finds altered copies</source>
        <translation>Le filtre trouve les copies modifiées</translation>
    </message>
    <message>
        <source>No condition rests on fewer than five patients, or none steers</source>
        <translation>Aucune condition ne repose sur moins de cinq patients, ou il n’y en a pas</translation>
    </message>
    <message>
        <source>The memorisation meter stayed below its limit at the weights that were used</source>
        <translation>La mesure de mémorisation est restée sous sa limite pour les poids utilisés</translation>
    </message>
    <message>
        <source>Points of AUROC that a classifier loses that learns from the images</source>
        <translation>Points d’AUROC que perd un classifieur qui apprend des images</translation>
    </message>
    <message>
        <source>Training patients</source>
        <translation>Patients d’entraînement</translation>
    </message>
    <message>
        <source>Control patients</source>
        <translation>Patients témoins</translation>
    </message>
    <message>
        <source>Released images</source>
        <translation>Images diffusées</translation>
    </message>
    <message>
        <source>Anybody can download the images</source>
        <translation>Chacun peut télécharger les images</translation>
    </message>
    <message>
        <source>Registered people who accept terms can download the images</source>
        <translation>Les personnes inscrites qui acceptent les conditions peuvent télécharger les images</translation>
    </message>
    <message>
        <source>Named institutions under a contract receive the images</source>
        <translation>Des organismes nommés reçoivent les images sous contrat</translation>
    </message>
    <message>
        <source>The images stay in a secure environment of the house</source>
        <translation>Les images restent dans un environnement sécurisé de l’établissement</translation>
    </message>
    <message>
        <source>taken up again</source>
        <translation>reprise</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>en examen</translation>
    </message>
    <message>
        <source>changes requested</source>
        <translation>modifications demandées</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>approuvée</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>exportée</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retirée</translation>
    </message>
    <message>
        <source>replaced by a newer one</source>
        <translation>remplacée par une plus récente</translation>
    </message>
    <message>
        <source>submitted for review</source>
        <translation>a soumis à l’examen</translation>
    </message>
    <message>
        <source>requested changes</source>
        <translation>a demandé des modifications</translation>
    </message>
    <message>
        <source>took it up again</source>
        <translation>a repris</translation>
    </message>
    <message>
        <source>approved, first of two</source>
        <translation>a approuvé, première de deux personnes</translation>
    </message>
    <message>
        <source>approved, second of two</source>
        <translation>a approuvé, seconde de deux personnes</translation>
    </message>
    <message>
        <source>began an export</source>
        <translation>a commencé un export</translation>
    </message>
    <message>
        <source>export came to nothing</source>
        <translation>export sans résultat</translation>
    </message>
    <message>
        <source>withdrew it</source>
        <translation>a retiré</translation>
    </message>
    <message>
        <source>looked at pairs</source>
        <translation>a examiné des paires</translation>
    </message>
    <message>
        <source>set a rule aside</source>
        <translation>a écarté une règle</translation>
    </message>
    <message>
        <source>Two people approved. Export it on the page “Release”.</source>
        <translation>Deux personnes ont approuvé. Exportez-la sur la page « Diffusion ».</translation>
    </message>
    <message>
        <source>%1 asked for changes: %2. Whoever prepared it takes it up again, changes that, and submits a new release.</source>
        <translation>%1 a demandé des modifications : %2. La personne qui l’a préparée la reprend, modifie cela et soumet une nouvelle diffusion.</translation>
    </message>
    <message>
        <source>%1 took it up again. Change what was asked for on the page “Training”, run it, and submit the new draft.</source>
        <translation>%1 l’a reprise. Modifiez ce qui a été demandé sur la page « Entraînement », exécutez-le et soumettez le nouveau projet.</translation>
    </message>
    <message>
        <source>%1 rejected it for good: %2. A changed draft can be submitted as a new release.</source>
        <translation>%1 l’a rejetée définitivement : %2. Un projet modifié peut être soumis comme nouvelle diffusion.</translation>
    </message>
    <message>
        <source>A copy left the house; the page “Release” has the ledger. Another copy can be exported, and all can be withdrawn.</source>
        <translation>Une copie a quitté l’établissement ; la page « Diffusion » tient le registre. D’autres copies peuvent être exportées, et toutes retirées.</translation>
    </message>
    <message>
        <source>It was called back. A new draft can be submitted.</source>
        <translation>Elle a été retirée. Un nouveau projet peut être soumis.</translation>
    </message>
    <message>
        <source>A newer release took its place.</source>
        <translation>Une diffusion plus récente a pris sa place.</translation>
    </message>
    <message>
        <source>%1 pairs to look at</source>
        <translation>%1 paires à examiner</translation>
    </message>
    <message>
        <source>waits for 2 people</source>
        <translation>attend 2 personnes</translation>
    </message>
    <message>
        <source>waits for 1 more person</source>
        <translation>attend encore 1 personne</translation>
    </message>
    <message>
        <source>Recommended: release</source>
        <translation>Recommandation : diffuser</translation>
    </message>
    <message>
        <source>Recommended: revise</source>
        <translation>Recommandation : réviser</translation>
    </message>
    <message>
        <source>Recommended: reject</source>
        <translation>Recommandation : rejeter</translation>
    </message>
    <message>
        <source>%1 not met</source>
        <translation>%1 non satisfaites</translation>
    </message>
    <message>
        <source>%1 not measured</source>
        <translation>%1 non mesurées</translation>
    </message>
    <message>
        <source>%1 set aside by two people</source>
        <translation>%1 écartées par deux personnes</translation>
    </message>
    <message>
        <source>%1 met</source>
        <translation>%1 satisfaites</translation>
    </message>
    <message>
        <source>Of %1 rules: %2. A rule that was not measured counts as not met. The program recommends; people decide.</source>
        <translation>Sur %1 règles : %2. Une règle non mesurée compte comme non satisfaite. Le programme recommande ; ce sont des personnes qui décident.</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>écartée</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>satisfaite</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>non satisfaite</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesurée</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>No pairs are planned.</source>
        <translation>Aucune paire n’est prévue.</translation>
    </message>
    <message>
        <source>%1 of %2 pairs are decided.</source>
        <translation>%1 paires sur %2 sont décidées.</translation>
    </message>
    <message>
        <source>▲ %1 are marked as the same person: they block the approval.</source>
        <translation>▲ %1 sont marquées comme la même personne : elles bloquent l’approbation.</translation>
    </message>
    <message>
        <source>None of %1 drawn by lot shows a patient: with 95 % confidence fewer than %2 % of the images do, as far as people can see.</source>
        <translation>Aucune des %1 tirées au sort ne montre un patient : avec 95 % de confiance, moins de %2 % des images le font, autant que des personnes puissent le voir.</translation>
    </message>
    <message>
        <source>Checked: the audit log is whole, %1 entries, and every release fits to it.</source>
        <translation>Vérifié : le journal est intact, %1 entrées, et chaque diffusion y correspond.</translation>
    </message>
    <message>
        <source>The last entry was cut off while it was written; the %1 before it are whole. The next act mends the end.</source>
        <translation>La dernière entrée a été coupée pendant l’écriture ; les %1 précédentes sont intactes. Le prochain acte répare la fin.</translation>
    </message>
    <message>
        <source>The audit log was changed from outside: line %1, %2. Decide nothing more here until it is known why; a backup may have the log as it was.</source>
        <translation>Le journal a été modifié de l’extérieur : ligne %1, %2. Ne décidez plus rien ici tant que la cause n’est pas connue ; une sauvegarde a peut-être le journal tel qu’il était.</translation>
    </message>
    <message>
        <source>withdrawn %1: %2</source>
        <translation>retirée %1 : %2</translation>
    </message>
    <message>
        <source>due: to be assessed again by %1</source>
        <translation>échue : à réévaluer avant le %1</translation>
    </message>
    <message>
        <source>stands until %1, then assess it again</source>
        <translation>valable jusqu’au %1, à réévaluer ensuite</translation>
    </message>
    <message>
        <source>“%1” had to be assessed again by %2: audit it anew, or withdraw it.</source>
        <translation>« %1 » devait être réévaluée avant le %2 : auditez-la à nouveau, ou retirez-la.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>A rule of this project refused it: %1</source>
        <translation>Une règle de ce projet l’a refusé : %1</translation>
    </message>
    <message>
        <source>The reason says which rule it was, and what can be changed.</source>
        <translation>La raison indique la règle et ce qui peut être modifié.</translation>
    </message>
    <message>
        <source>Write the images</source>
        <translation>Écrire les images</translation>
    </message>
    <message>
        <source>Read the files back</source>
        <translation>Relire les fichiers</translation>
    </message>
    <message>
        <source>Read the images back</source>
        <translation>Relire les images</translation>
    </message>
    <message>
        <source>Read the source to compare with</source>
        <translation>Lire la source pour comparer</translation>
    </message>
    <message>
        <source>Search for anything of the source</source>
        <translation>Chercher toute trace de la source</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exactes</translation>
    </message>
    <message>
        <source>lightly edited</source>
        <translation>peu retouchées</translation>
    </message>
    <message>
        <source>noised</source>
        <translation>bruitées</translation>
    </message>
    <message>
        <source>other images</source>
        <translation>autres images</translation>
    </message>
    <message>
        <source>The comparison could not be made: %1</source>
        <translation>La comparaison n’a pas pu être faite&#xa0;: %1</translation>
    </message>
    <message>
        <source>Area under the ROC: %1 trained on real, %2 on synthetic images</source>
        <translation>Aire sous la courbe ROC&#xa0;: %1 entraîné sur images réelles, %2 sur synthétiques</translation>
    </message>
    <message>
        <source>%1 of %2 real images are nearest to a synthetic one; drawing evenly would reach %3</source>
        <translation>%1 images réelles sur %2 sont les plus proches d’une image synthétique&#xa0;; un tirage uniforme atteindrait %3</translation>
    </message>
    <message>
        <source>Coverage by group</source>
        <translation>Couverture par groupe</translation>
    </message>
    <message>
        <source>No group is clearly shown less than drawing evenly would show it</source>
        <translation>Aucun groupe n’est nettement moins représenté que par un tirage uniforme</translation>
    </message>
    <message>
        <source>Shown least: %1, %2 of %3 real images</source>
        <translation>Le moins représenté&#xa0;: %1, %2 images réelles sur %3</translation>
    </message>
    <message>
        <source>each set needs at least 5 % of the patients</source>
        <translation>chaque ensemble doit compter au moins 5&#xa0;% des patients</translation>
    </message>
    <message>
        <source>nearly all</source>
        <translation>presque toutes</translation>
    </message>
    <message>
        <source>most</source>
        <translation>la plupart</translation>
    </message>
    <message>
        <source>over half</source>
        <translation>plus de la moitié</translation>
    </message>
    <message>
        <source>under half</source>
        <translation>moins de la moitié</translation>
    </message>
    <message>
        <source>few</source>
        <translation>peu</translation>
    </message>
    <message>
        <source>hardly any</source>
        <translation>presque aucune</translation>
    </message>
    <message>
        <source>Not altered</source>
        <translation>Non modifiées</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>as many as now</source>
        <translation>autant que maintenant</translation>
    </message>
    <message>
        <source>%1 fewer than now</source>
        <translation>%1 de moins que maintenant</translation>
    </message>
    <message>
        <source>%1 more than now</source>
        <translation>%1 de plus que maintenant</translation>
    </message>
    <message>
        <source>Up to %1 of strangers&apos; images may be rejected</source>
        <translation>Jusqu’à %1 des images de tiers peuvent être rejetées</translation>
    </message>
    <message>
        <source>%1: as it is now</source>
        <translation>%1&#xa0;: comme maintenant</translation>
    </message>
    <message>
        <source>%1: stricter than now</source>
        <translation>%1&#xa0;: plus strict que maintenant</translation>
    </message>
    <message>
        <source>%1: laxer than now</source>
        <translation>%1&#xa0;: moins strict que maintenant</translation>
    </message>
    <message>
        <source>No detector has a threshold here: nothing would be held back.</source>
        <translation>Aucun détecteur n’a de seuil ici&#xa0;: rien ne serait retenu.</translation>
    </message>
    <message>
        <source>Altered copies found: %1. Images of strangers rejected: %2. Both on test patients.</source>
        <translation>Copies modifiées trouvées&#xa0;: %1. Images de tiers rejetées&#xa0;: %2. Les deux sur les patients de test.</translation>
    </message>
    <message>
        <source>No image would be left.</source>
        <translation>Il ne resterait aucune image.</translation>
    </message>
    <message>
        <source>They lie nearest to %1 different of %2 training images (%3).</source>
        <translation>Elles sont les plus proches de %1 images d’entraînement différentes sur %2 (%3).</translation>
    </message>
    <message>
        <source>Drawn without end, about %1 of them would be met (IRS).</source>
        <translation>Avec une génération sans fin, environ %1 d’entre elles seraient atteintes (IRS).</translation>
    </message>
    <message>
        <source>%1 of %2 images left</source>
        <translation>%1 images restantes sur %2</translation>
    </message>
    <message>
        <source>%1 of %2 images left, %3</source>
        <translation>%1 images restantes sur %2, %3</translation>
    </message>
    <message>
        <source>No finding</source>
        <translation>Aucun signe</translation>
    </message>
    <message>
        <source>%1 fewer than asked for</source>
        <translation>%1 de moins que demandé</translation>
    </message>
    <message>
        <source>AUROC of classifiers trained on the images as they are: %1.</source>
        <translation>AUROC de classifieurs entraînés sur les images telles qu’elles sont&#xa0;: %1.</translation>
    </message>
    <message>
        <source>AUROC of classifiers trained on the images as they are: not known (%1).</source>
        <translation>AUROC de classifieurs entraînés sur les images telles qu’elles sont&#xa0;: non connue (%1).</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Closest pairs</source>
        <translation>Paires les plus proches</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Diversité</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>from %1 patients</source>
        <translation>d’après %1 patients</translation>
    </message>
    <message>
        <source>made to recognise altered copies</source>
        <translation>fait pour reconnaître les copies modifiées</translation>
    </message>
    <message>
        <source>made to recognise patients</source>
        <translation>fait pour reconnaître les patients</translation>
    </message>
    <message>
        <source>▲ decides nothing</source>
        <translation>▲ ne décide rien</translation>
    </message>
    <message>
        <source>▲ decides nothing: %1</source>
        <translation>▲ ne décide rien&#xa0;: %1</translation>
    </message>
    <message>
        <source>may reject</source>
        <translation>peut rejeter</translation>
    </message>
    <message>
        <source>%1; area under the ROC %2</source>
        <translation>%1&#xa0;; aire sous la courbe ROC %2</translation>
    </message>
    <message>
        <source>No detector may reject an image: this is no filter against copies.</source>
        <translation>Aucun détecteur ne peut rejeter une image&#xa0;: ceci n’est pas un filtre contre les copies.</translation>
    </message>
    <message>
        <source>%1 of %2 detectors may reject an image.</source>
        <translation>%1 détecteurs sur %2 peuvent rejeter une image.</translation>
    </message>
    <message>
        <source>No release of these patients was approved before.</source>
        <translation>Aucune diffusion de ces patients n’a été approuvée auparavant.</translation>
    </message>
    <message>
        <source>▲ All releases together were not attacked: %1.</source>
        <translation>▲ Toutes les diffusions réunies n’ont pas été attaquées&#xa0;: %1.</translation>
    </message>
    <message>
        <source>All releases together, %1: %2.</source>
        <translation>Toutes les diffusions réunies, %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Patient %1: %2 % of the control patients are as alike to the release.</source>
        <translation>Patient %1&#xa0;: %2&#xa0;% des patients témoins ressemblent autant à la diffusion.</translation>
    </message>
    <message>
        <source>Generator %1.</source>
        <translation>Générateur %1.</translation>
    </message>
    <message>
        <source>Whether unusual patients can be told could not be tested: %1.</source>
        <translation>Il n’a pas été possible de tester si les patients atypiques se reconnaissent&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 unusual training patients against %2 unusual control patients, by %3: area %4</source>
        <translation>%1 patients d’entraînement atypiques contre %2 patients témoins atypiques, par %3&#xa0;: aire %4</translation>
    </message>
    <message>
        <source>▲ Unusual patients can be told better than by guessing (%1).</source>
        <translation>▲ Les patients atypiques se reconnaissent mieux qu’au hasard (%1).</translation>
    </message>
    <message>
        <source>Unusual patients cannot be told better than by guessing (%1).</source>
        <translation>Les patients atypiques ne se reconnaissent pas mieux qu’au hasard (%1).</translation>
    </message>
    <message>
        <source>F1, the same person</source>
        <translation>F1, la même personne</translation>
    </message>
    <message>
        <source>F2, an altered copy</source>
        <translation>F2, une copie modifiée</translation>
    </message>
    <message>
        <source>F3, findings, sex and age</source>
        <translation>F3, signes, sexe et âge</translation>
    </message>
    <message>
        <source>F4, planted marks</source>
        <translation>F4, marques implantées</translation>
    </message>
    <message>
        <source>F5, learned from other releases</source>
        <translation>F5, appris d’autres diffusions</translation>
    </message>
    <message>
        <source>%1, kappa %2</source>
        <translation>%1, kappa %2</translation>
    </message>
    <message>
        <source>Generator %1: %2</source>
        <translation>Générateur %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>▲ better than guessing</source>
        <translation>▲ mieux que le hasard</translation>
    </message>
    <message>
        <source>no better than guessing</source>
        <translation>pas mieux que le hasard</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>p (Holm): %1</source>
        <translation>p (Holm)&#xa0;: %1</translation>
    </message>
    <message>
        <source>No family of predicates could be tested.</source>
        <translation>Aucune famille de prédicats n’a pu être testée.</translation>
    </message>
    <message>
        <source>In none of %1 tests did the attacker single out people more often than guessing allows.</source>
        <translation>Dans aucun des %1 tests, l’attaquant n’a individualisé des personnes plus souvent que le hasard ne le permet.</translation>
    </message>
    <message>
        <source>In %1 of %2 tests the attacker singled out people more often than guessing allows.</source>
        <translation>Dans %1 tests sur %2, l’attaquant a individualisé des personnes plus souvent que le hasard ne le permet.</translation>
    </message>
    <message>
        <source>Attack found</source>
        <translation>Attaque réussie</translation>
    </message>
    <message>
        <source>No attack found at this power</source>
        <translation>Aucune attaque trouvée à cette puissance</translation>
    </message>
    <message>
        <source>Not testable at this size</source>
        <translation>Non testable à cette taille</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>Predicate</source>
        <translation>Prédicat</translation>
    </message>
    <message>
        <source>Families of predicates</source>
        <translation>Familles de prédicats</translation>
    </message>
    <message>
        <source>Weight of a predicate</source>
        <translation>Poids d’un prédicat</translation>
    </message>
    <message>
        <source>Asked, tried, valid</source>
        <translation>Demandés, essayés, valides</translation>
    </message>
    <message>
        <source>Success of singling out</source>
        <translation>Succès de l’individualisation</translation>
    </message>
    <message>
        <source>Leap</source>
        <translation>Saut</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Appartenance</translation>
    </message>
    <message>
        <source>Linkability and inference</source>
        <translation>Corrélation et inférence</translation>
    </message>
    <message>
        <source>Unusual patients</source>
        <translation>Patients atypiques</translation>
    </message>
    <message>
        <source>Distance to the nearest training image</source>
        <translation>Distance à l’image d’entraînement la plus proche</translation>
    </message>
    <message>
        <source>Review of pairs</source>
        <translation>Examen des paires</translation>
    </message>
    <message>
        <source>Releases together</source>
        <translation>Diffusions réunies</translation>
    </message>
    <message>
        <source>Patients and images</source>
        <translation>Patients et images</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Memorisation</source>
        <translation>Mémorisation</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Scores of a detector</source>
        <translation>Scores d’un détecteur</translation>
    </message>
    <message>
        <source>Altered copies that are still found</source>
        <translation>Copies modifiées encore trouvées</translation>
    </message>
    <message>
        <source>Likeness and variety</source>
        <translation>Ressemblance et variété</translation>
    </message>
    <message>
        <source>Loss in points of AUROC</source>
        <translation>Perte en points d’AUROC</translation>
    </message>
    <message>
        <source>Findings that were asked for</source>
        <translation>Signes demandés</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>Courbe ROC</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>Erreur d’étalonnage</translation>
    </message>
    <message>
        <source>Confidence interval</source>
        <translation>Intervalle de confiance</translation>
    </message>
    <message>
        <source>Retrieval</source>
        <translation>Récupération</translation>
    </message>
    <message>
        <source>Coverage of a group</source>
        <translation>Couverture d’un groupe</translation>
    </message>
    <message>
        <source>Sex: %1</source>
        <translation>Sexe&#xa0;: %1</translation>
    </message>
    <message>
        <source>female</source>
        <translation>féminin</translation>
    </message>
    <message>
        <source>male</source>
        <translation>masculin</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <source>Age: %1 to %2</source>
        <translation>Âge&#xa0;: de %1 à %2</translation>
    </message>
    <message>
        <source>Age: %1</source>
        <translation>Âge&#xa0;: %1</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Incidence&#xa0;: %1</translation>
    </message>
    <message>
        <source>Outis %1 answered from %2 after %3 s and sees the same folder.</source>
        <translation>Outis %1 a répondu depuis %2 après %3 s et voit le même dossier.</translation>
    </message>
    <message>
        <source>This window is version %1: better have the same version at both places.</source>
        <translation>Cette fenêtre est en version %1&#xa0;: mieux vaut la même version aux deux endroits.</translation>
    </message>
    <message>
        <source>It said: “%1”</source>
        <translation>Sa réponse&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The first word of the command is no program of this computer.</source>
        <translation>Le premier mot de la commande n’est pas un programme de cet ordinateur.</translation>
    </message>
    <message>
        <source>Correct the command, or give its whole path.</source>
        <translation>Corrigez la commande ou indiquez son chemin complet.</translation>
    </message>
    <message>
        <source>No answer came within %1 s.</source>
        <translation>Aucune réponse n’est venue en %1 s.</translation>
    </message>
    <message>
        <source>Try the command in a terminal: it must not ask for a password. A queue may have no free place at the moment.</source>
        <translation>Essayez la commande dans un terminal&#xa0;: elle ne doit pas demander de mot de passe. Une file d’attente n’a peut-être aucune place libre en ce moment.</translation>
    </message>
    <message>
        <source>Something else than the worker&apos;s answer came back.</source>
        <translation>Autre chose que la réponse du processus de calcul est revenu.</translation>
    </message>
    <message>
        <source>Nothing but the worker may print there: see start-up files of the shell, such as .bashrc, and greetings.</source>
        <translation>Seul le processus de calcul doit écrire à cet endroit&#xa0;: voyez les fichiers de démarrage du shell, tels que .bashrc, et les messages d’accueil.</translation>
    </message>
    <message>
        <source>The worker answered, but words with blanks or quotation marks arrive changed.</source>
        <translation>Le processus de calcul a répondu, mais les mots contenant des blancs ou des guillemets arrivent modifiés.</translation>
    </message>
    <message>
        <source>Change the tick at “A shell at the other end reads the words”.</source>
        <translation>Changez la coche de «&#xa0;Un shell à l’autre bout lit les mots&#xa0;».</translation>
    </message>
    <message>
        <source>The command ended without an answer (exit code %1).</source>
        <translation>La commande s’est terminée sans réponse (code de sortie %1).</translation>
    </message>
    <message>
        <source>Check the name of the other computer, the path of the worker there and the tick at “A shell at the other end reads the words”.</source>
        <translation>Vérifiez le nom de l’autre ordinateur, le chemin du processus de calcul sur celui-ci et la coche de «&#xa0;Un shell à l’autre bout lit les mots&#xa0;».</translation>
    </message>
    <message>
        <source>A program answered that does not know this question.</source>
        <translation>Un programme qui ne connaît pas cette question a répondu.</translation>
    </message>
    <message>
        <source>It may be an older outis-worker: install version %1 there as well.</source>
        <translation>C’est peut-être un outis-worker plus ancien&#xa0;: installez-y aussi la version %1.</translation>
    </message>
    <message>
        <source>Outis %1 on %2 speaks another protocol than this window.</source>
        <translation>Outis %1 sur %2 parle un autre protocole que cette fenêtre.</translation>
    </message>
    <message>
        <source>Install version %1 there as well.</source>
        <translation>Installez-y aussi la version %1.</translation>
    </message>
    <message>
        <source>This computer cannot write to the folder %1.</source>
        <translation>Cet ordinateur ne peut pas écrire dans le dossier %1.</translation>
    </message>
    <message>
        <source>Open a workspace in a folder that both computers can write to.</source>
        <translation>Ouvrez un espace de travail dans un dossier où les deux ordinateurs peuvent écrire.</translation>
    </message>
    <message>
        <source>The worker on %1 does not see the folder %2.</source>
        <translation>Le processus de calcul sur %1 ne voit pas le dossier %2.</translation>
    </message>
    <message>
        <source>The workspace must lie in a shared folder that has the same path on both computers.</source>
        <translation>L’espace de travail doit se trouver dans un dossier partagé qui a le même chemin sur les deux ordinateurs.</translation>
    </message>
    <message>
        <source>On %1 there is a folder %2, too, but it is another one.</source>
        <translation>Sur %1, il y a aussi un dossier %2, mais c’en est un autre.</translation>
    </message>
    <message>
        <source>The worker on %1 sees the folder %2 but cannot write to it.</source>
        <translation>Le processus de calcul sur %1 voit le dossier %2 mais ne peut pas y écrire.</translation>
    </message>
    <message>
        <source>Give its account there the right to write.</source>
        <translation>Donnez à son compte sur cet ordinateur le droit d’écrire.</translation>
    </message>
    <message>
        <source>measured on images that were drawn earlier: run the evaluation again</source>
        <translation>mesuré sur des images générées auparavant&#xa0;: relancez l’évaluation</translation>
    </message>
    <message>
        <source>not measured: the evaluation is of an earlier version</source>
        <translation>non mesuré&#xa0;: l’évaluation provient d’une version antérieure</translation>
    </message>
    <message>
        <source>exact copies</source>
        <translation>copies exactes</translation>
    </message>
    <message>
        <source>lightly edited copies</source>
        <translation>copies légèrement retouchées</translation>
    </message>
    <message>
        <source>noised and denoised copies</source>
        <translation>copies bruitées puis débruitées</translation>
    </message>
    <message>
        <source>other images of the patients</source>
        <translation>autres images des patients</translation>
    </message>
    <message>
        <source>At least one attack found a training patient, or an image closer to one, more often than chance allows. Such a set should not be released as it is.</source>
        <translation>Au moins une attaque a trouvé un patient d’entraînement, ou une image plus proche de l’un d’eux, plus souvent que le hasard ne le permet. Un tel ensemble ne devrait pas être diffusé tel quel.</translation>
    </message>
    <message>
        <source>None of the attacks listed below did better than the bounds stated beside it. This holds for these attacks on this set, with the power stated; another attacker may do better.</source>
        <translation>Aucune des attaques ci-dessous n’a fait mieux que la borne indiquée à côté d’elle. Cela vaut pour ces attaques sur cet ensemble, à la puissance indiquée&#xa0;; un autre attaquant peut faire mieux.</translation>
    </message>
    <message>
        <source>There are too few patients, or too few images, for the attacks to tell a leak from chance, or the attackers cannot find what is there. Nothing follows from this about the risk, neither good nor bad.</source>
        <translation>Il y a trop peu de patients, ou trop peu d’images, pour que les attaques distinguent une fuite du hasard, ou les attaquants ne peuvent pas trouver ce qui est là. Il n’en découle rien sur le risque, ni en bien ni en mal.</translation>
    </message>
    <message>
        <source>The power says how gross a leak must be before these tests notice it: copies are planted among the synthetic images, and the figure is the smallest share tried at which they were found in at least 80 % of the trials. Without it, silence of the tests says little.</source>
        <translation>La puissance indique quelle ampleur doit avoir une fuite pour que ces tests la remarquent&#xa0;: des copies sont implantées parmi les images synthétiques, et le chiffre est la plus petite part essayée à laquelle elles ont été trouvées dans au moins 80&#xa0;% des essais. Sans elle, le silence des tests dit peu de chose.</translation>
    </message>
    <message>
        <source>0.5 is guessing. An area above it in either direction tells members from others: a filter leaves holes around the patients whom it protects. True positive rates at so few false positives need many control patients; with fewer the cell says so.</source>
        <translation>0,5 correspond au hasard. Une aire supérieure, dans un sens ou dans l’autre, distingue les membres des autres&#xa0;: un filtre laisse des vides autour des patients qu’il protège. Les taux de vrais positifs à si peu de faux positifs nécessitent beaucoup de patients témoins&#xa0;; s’il y en a moins, la cellule l’indique.</translation>
    </message>
    <message>
        <source>Linkability: is an image of the patient&apos;s own group among those most alike to the radiograph? Attribute: is it guessed rightly from the released images most alike? What counts is the difference between patients whom the model learned from and controls; the risk is that difference, of what controls leave to gain, with its 95 % interval. Neither enters the verdict.</source>
        <translation>Corrélation&#xa0;: une image du propre groupe du patient figure-t-elle parmi celles qui ressemblent le plus à la radiographie&#xa0;? Attribut&#xa0;: est-il correctement deviné d’après les images diffusées les plus semblables&#xa0;? Ce qui compte est la différence entre les patients dont le modèle a appris et les témoins&#xa0;; le risque est cette différence, rapportée à ce que les témoins laissent à gagner, avec son intervalle à 95&#xa0;%. Aucun des deux n’entre dans le verdict.</translation>
    </message>
    <message>
        <source>Whoever looks like nobody else is exposed first. Who they are stays inside the project; the result of so few people is wide, and does not enter the verdict.</source>
        <translation>Qui ne ressemble à personne d’autre est exposé en premier. L’identité de ces personnes reste à l’intérieur du projet&#xa0;; le résultat de si peu de personnes est large et n’entre pas dans le verdict.</translation>
    </message>
    <message>
        <source>Look whether the two show the same person: the same course of ribs, vessels and heart border, the same device or scar. Two pictures of similar build are expected; the same picture with small changes is a copy.</source>
        <translation>Regardez si les deux montrent la même personne&#xa0;: le même trajet des côtes, des vaisseaux et du bord du cœur, le même dispositif ou la même cicatrice. Deux images de constitution semblable sont attendues&#xa0;; la même image avec de petits changements est une copie.</translation>
    </message>
    <message>
        <source>From the pairs drawn by lot a share can be concluded; the nearest and the oddest are looked at because a copy would be among them.</source>
        <translation>Les paires tirées au sort permettent de conclure à une part&#xa0;; les plus proches et les plus singulières sont regardées parce qu’une copie se trouverait parmi elles.</translation>
    </message>
    <message>
        <source>The worse of the two verdicts, alone and together, counts.</source>
        <translation>C’est le plus mauvais des deux verdicts, seul et ensemble, qui compte.</translation>
    </message>
    <message>
        <source>An image can carry several findings, so the lines need not add up to the number of images. Labels are taken as they were found; wrong labels stay wrong.</source>
        <translation>Une image peut porter plusieurs signes&#xa0;; le total des lignes ne correspond donc pas forcément au nombre d’images. Les annotations sont reprises telles quelles&#xa0;; les annotations fausses restent fausses.</translation>
    </message>
    <message>
        <source>The loss says how well the network removes noise from training images; it should fall and then level off. It says nothing about privacy: a low loss can mean a good model or one that remembers its patients.</source>
        <translation>La perte indique à quel point le réseau enlève bien le bruit des images d’entraînement&#xa0;; elle devrait baisser puis se stabiliser. Elle ne dit rien de la protection des patients&#xa0;: une perte faible peut signifier un bon modèle ou un modèle qui se souvient de ses patients.</translation>
    </message>
    <message>
        <source>A model that has learned what chests look like draws samples that lie as near to unseen patients as to those it learned from: half and half. When the share rises, it begins to remember.</source>
        <translation>Un modèle qui a appris à quoi ressemblent des thorax génère des échantillons aussi proches de patients jamais vus que de ceux dont il a appris&#xa0;: moitié-moitié. Quand la part augmente, il commence à se souvenir.</translation>
    </message>
    <message>
        <source>A detector may reject only where its threshold could be set from enough patients and where it tells patients or copies apart better than chance. Strangers rejected is the price: images of people who are not in the training set and are thrown away all the same. The thresholds stay inside the project.</source>
        <translation>Un détecteur ne peut rejeter que là où son seuil a pu être fixé d’après assez de patients et où il distingue les patients ou les copies mieux qu’au hasard. Les images de tiers rejetées en sont le prix&#xa0;: des images de personnes qui ne sont pas dans l’ensemble d’entraînement et qui sont tout de même écartées. Les seuils restent à l’intérieur du projet.</translation>
    </message>
    <message>
        <source>Where a curve crosses a threshold, it shows the share that this threshold would reject. Good thresholds lie where the curves of the same patient and of copies are still high and those of strangers already low. The own-group threshold is compared with single pairs, the other one with a candidate&apos;s most alike training image. A threshold that does not exist has no line. These curves stay inside the project.</source>
        <translation>Là où une courbe croise un seuil, elle indique la part que ce seuil rejetterait. Les bons seuils se situent là où les courbes du même patient et des copies sont encore hautes et celle des tiers déjà basse. Le seuil du propre groupe est comparé à des paires isolées, l’autre à l’image d’entraînement la plus semblable d’un candidat. Un seuil qui n’existe pas n’a pas de ligne. Ces courbes restent à l’intérieur du projet.</translation>
    </message>
    <message>
        <source>Near-duplicates are training images that were noised to the strength given and drawn back by the generator: what a model that remembers would draw. Below 80 % at a strength up to 1 the filter counts as too weak.</source>
        <translation>Les quasi-copies sont des images d’entraînement qui ont été bruitées à la force indiquée puis régénérées par le générateur&#xa0;: ce que produirait un modèle qui se souvient. En dessous de 80&#xa0;% à une force allant jusqu’à 1, le filtre est considéré comme trop faible.</translation>
    </message>
    <message>
        <source>Some of these figures are best for a copy of the training images. A value that looks too good is therefore marked, and belongs together with the closest pairs and the singling-out tests above.</source>
        <translation>Certains de ces chiffres sont les meilleurs pour une copie des images d’entraînement. Une valeur qui paraît trop bonne est donc signalée et se lit avec les paires les plus proches et les tests d’individualisation ci-dessus.</translation>
    </message>
    <message>
        <source>An AUROC of 0.5 is guessing, 1 is perfect. The loss is what is given up by training on synthetic instead of real images; its interval counts chance in the patients, in the training and, where there were several, in the generators.</source>
        <translation>Une AUROC de 0,5 correspond au hasard, 1 à la perfection. La perte est ce que l’on abandonne en entraînant sur des images synthétiques au lieu d’images réelles&#xa0;; son intervalle tient compte du hasard dans les patients, dans l’entraînement et, s’il y en avait plusieurs, dans les générateurs.</translation>
    </message>
    <message>
        <source>A finding that was asked for and is not recognised is a wrong label in the synthetic set. Well below the figure on real images, the generator follows its request only in part; clearly above, it exaggerates or repeats what the classifier looks for. Interval: bootstrap over the classifiers and over what the images were made from.</source>
        <translation>Un signe demandé et non reconnu est une annotation fausse dans l’ensemble synthétique. Nettement au-dessous du chiffre sur images réelles, le générateur ne suit sa demande qu’en partie&#xa0;; nettement au-dessus, il exagère ou répète ce que le classifieur recherche. Intervalle&#xa0;: bootstrap sur les classifieurs et sur ce dont les images ont été faites.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Two people, neither the preparer, say by signature that the release may leave.</source>
        <translation>Deux personnes, dont aucune n’a préparé la diffusion, disent par leur signature qu’elle peut sortir.</translation>
    </message>
    <message>
        <source>Area under the ROC curve: the probability that a classifier ranks an image with a finding above one without. 0.5 is guessing, 1 is perfect.</source>
        <translation>Aire sous la courbe ROC&#xa0;: la probabilité qu’un classifieur classe une image avec un signe au-dessus d’une image sans ce signe. 0,5 correspond au hasard, 1 à la perfection.</translation>
    </message>
    <message>
        <source>How far the probabilities of a classifier are from the shares that come true: of the images that it gives 70 %, seven in ten should show the finding. 0 is best.</source>
        <translation>À quel point les probabilités d’un classifieur s’écartent des parts qui se vérifient&#xa0;: parmi les images auxquelles il donne 70&#xa0;%, sept sur dix devraient montrer le signe. 0 est le mieux.</translation>
    </message>
    <message>
        <source>A range that holds the true value in 95 of 100 repetitions of such an experiment.</source>
        <translation>Une plage qui contient la vraie valeur dans 95 répétitions sur 100 d’une telle expérience.</translation>
    </message>
    <message>
        <source>Patients of the same source whom no network has seen. What an attack finds among them is chance.</source>
        <translation>Patients de la même source qu’aucun réseau n’a vus. Ce qu’une attaque trouve parmi eux est dû au hasard.</translation>
    </message>
    <message>
        <source>Diffusion model</source>
        <translation>Modèle de diffusion</translation>
    </message>
    <message>
        <source>A network that learns to remove noise from images, and then makes new ones from noise alone.</source>
        <translation>Un réseau qui apprend à enlever le bruit des images, puis en produit de nouvelles à partir du bruit seul.</translation>
    </message>
    <message>
        <source>Share of the real images of a group that are nearest to at least one synthetic image. A group far below the others is shown too little.</source>
        <translation>Part des images réelles d’un groupe qui sont les plus proches d’au moins une image synthétique. Un groupe loin au-dessous des autres est trop peu représenté.</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>SHA-256 of a file: it changes with any change of the file.</source>
        <translation>SHA-256 d’un fichier&#xa0;: elle change avec toute modification du fichier.</translation>
    </message>
    <message>
        <source>Holm</source>
        <translation>Holm</translation>
    </message>
    <message>
        <source>A correction for looking several times: the p-values shown are already corrected.</source>
        <translation>Une correction pour plusieurs essais&#xa0;: les valeurs p affichées sont déjà corrigées.</translation>
    </message>
    <message>
        <source>Linkability</source>
        <translation>Corrélation</translation>
    </message>
    <message>
        <source>Recognising that two records belong to one person.</source>
        <translation>Reconnaître que deux enregistrements appartiennent à une même personne.</translation>
    </message>
    <message>
        <source>Whether a given person was among the patients that the model learned from.</source>
        <translation>Si une personne donnée figurait parmi les patients dont le modèle a appris.</translation>
    </message>
    <message>
        <source>A model that reproduces an image it learned from, instead of drawing a new one.</source>
        <translation>Un modèle qui reproduit une image dont il a appris, au lieu d’en générer une nouvelle.</translation>
    </message>
    <message>
        <source>Probability that a test notices a leak of a given size.</source>
        <translation>Probabilité qu’un test remarque une fuite d’une taille donnée.</translation>
    </message>
    <message>
        <source>Predicate singling out</source>
        <translation>Individualisation par prédicat</translation>
    </message>
    <message>
        <source>Finding a yes-or-no question that exactly one patient of the source fits, more often than guessing would.</source>
        <translation>Trouver une question à réponse oui ou non à laquelle correspond exactement un patient de la source, plus souvent que le hasard ne le ferait.</translation>
    </message>
    <message>
        <source>Pseudo-condition</source>
        <translation>Pseudo-condition</translation>
    </message>
    <message>
        <source>Mixed features of several patients that steer the generator, so that no single patient does.</source>
        <translation>Caractéristiques mélangées de plusieurs patients qui guident le générateur, afin qu’aucun patient ne le fasse à lui seul.</translation>
    </message>
    <message>
        <source>The real image nearest to a synthetic one is retrieved by it. Real images that no synthetic one retrieves stand for kinds of patients that are missing; one that very many retrieve stands for a kind that is drawn too often, or for a copy.</source>
        <translation>L’image réelle la plus proche d’une image synthétique est récupérée par celle-ci. Les images réelles qu’aucune image synthétique ne récupère représentent des types de patients qui manquent&#xa0;; une image récupérée par un très grand nombre représente un type généré trop souvent, ou une copie.</translation>
    </message>
    <message>
        <source>For every threshold of a classifier the share of images with a finding that it finds, against the share of images without one that it takes for it. The diagonal is guessing; the nearer to the upper left corner, the better.</source>
        <translation>Pour chaque seuil d’un classifieur, la part des images avec un signe qu’il trouve, rapportée à la part des images sans ce signe qu’il prend pour telles. La diagonale correspond au hasard&#xa0;; plus la courbe est proche du coin supérieur gauche, mieux c’est.</translation>
    </message>
    <message>
        <source>Synthetic image</source>
        <translation>Image synthétique</translation>
    </message>
    <message>
        <source>An image that was drawn by a model. It is no examination of a person.</source>
        <translation>Une image générée par un modèle. Ce n’est pas l’examen d’une personne.</translation>
    </message>
    <message>
        <source>A yes-or-no question about a patient&apos;s pictures; the attacker wins when exactly one training patient fits and the certified weight is small enough.</source>
        <translation>Une question à réponse oui ou non sur les images d’un patient&#xa0;; l’attaquant gagne quand exactement un patient d’entraînement y correspond et que le poids certifié est assez petit.</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>F1: is as alike as images of one person (re-identification). F2: is as alike as an altered copy. F3: has the findings, sex and age that were read from a released image. F4: marks planted in a training of its own. F5: learned from releases of other patients.</source>
        <translation>F1&#xa0;: ressemble autant que des images d’une même personne (réidentification). F2&#xa0;: ressemble autant qu’une copie modifiée. F3&#xa0;: a les signes, le sexe et l’âge lus dans une image diffusée. F4&#xa0;: marques implantées dans un entraînement séparé. F5&#xa0;: appris de diffusions d’autres patients.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Share of all people whom a predicate fits, counted on the control patients; certified is the upper end of the one-sided 95 % interval (Clopper-Pearson).</source>
        <translation>Part de toutes les personnes auxquelles un prédicat correspond, comptée sur les patients témoins&#xa0;; certifié désigne l’extrémité supérieure de l’intervalle unilatéral à 95&#xa0;% (Clopper-Pearson).</translation>
    </message>
    <message>
        <source>Predicates asked for, released images there were for them, and those that gave a predicate at all.</source>
        <translation>Prédicats demandés, images diffusées disponibles pour eux, et celles qui ont effectivement donné un prédicat.</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Succès</translation>
    </message>
    <message>
        <source>Share of the tried predicates that singled out exactly one training patient at a certified weight, with its 95 % interval over patients.</source>
        <translation>Part des prédicats essayés qui ont individualisé exactement un patient d’entraînement à un poids certifié, avec son intervalle à 95&#xa0;% sur les patients.</translation>
    </message>
    <message>
        <source>Success divided by the null bound. About 1 or below: the attacker did no better than guessing.</source>
        <translation>Succès divisé par la borne du hasard. Environ 1 ou moins&#xa0;: l’attaquant n’a pas fait mieux que le hasard.</translation>
    </message>
    <message>
        <source>Lower bound that the success would set on the epsilon of differential privacy, where there is a positive one.</source>
        <translation>Borne inférieure que le succès fixerait pour l’epsilon de la confidentialité différentielle, lorsqu’il y en a une positive.</translation>
    </message>
    <message>
        <source>Authentic images (AuthPct)</source>
        <translation>Images authentiques (AuthPct)</translation>
    </message>
    <message>
        <source>The percentage of synthetic images that are farther from their nearest real image than that image is from the next real one; a low value points to copies.</source>
        <translation>Le pourcentage d’images synthétiques plus éloignées de leur image réelle la plus proche que celle-ci ne l’est de l’image réelle suivante&#xa0;; une valeur basse est un indice de copies.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>The share of real images that have a synthetic image in their neighbourhood; a low value means that kinds of real images are missing.</source>
        <translation>La part des images réelles qui ont une image synthétique dans leur voisinage&#xa0;; une valeur basse signifie que des types d’images réelles manquent.</translation>
    </message>
    <message>
        <source>Copying test (C_T)</source>
        <translation>Test de copie (C_T)</translation>
    </message>
    <message>
        <source>Whether synthetic images lie nearer to training images than unseen real images do; far below 0 points to copies, far above 0 to a poor fit.</source>
        <translation>Si les images synthétiques sont plus proches des images d’entraînement que des images réelles jamais vues&#xa0;; loin au-dessous de 0, c’est un indice de copies, loin au-dessus de 0, d’une mauvaise adéquation.</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densité</translation>
    </message>
    <message>
        <source>How closely real images surround the synthetic ones; about 1 when both are alike, and less disturbed by odd images than precision.</source>
        <translation>À quel point les images réelles entourent étroitement les images synthétiques&#xa0;; environ 1 quand les deux se ressemblent, et moins perturbée par des images singulières que la précision.</translation>
    </message>
    <message>
        <source>Fréchet distance (FID)</source>
        <translation>Distance de Fréchet (FID)</translation>
    </message>
    <message>
        <source>How far the average look and the spread of the synthetic images are from those of real ones; 0 means equal, and figures compare only between sets of the same size and the same encoder.</source>
        <translation>À quel point l’aspect moyen et la dispersion des images synthétiques s’écartent de ceux des images réelles&#xa0;; 0 signifie l’égalité, et les chiffres ne se comparent qu’entre des ensembles de même taille et avec le même encodeur.</translation>
    </message>
    <message>
        <source>How well the synthetic images, each blurred a little, explain real ones; 0 is as well as other real images do, larger is worse. Clearly better for the training than for the test patients means that training images are repeated.</source>
        <translation>À quel point les images synthétiques, chacune un peu floutée, expliquent bien les images réelles&#xa0;; 0 équivaut à ce que font d’autres images réelles, plus grand est moins bon. Nettement meilleur pour les patients d’entraînement que pour les patients de test signifie que des images d’entraînement sont répétées.</translation>
    </message>
    <message>
        <source>Image retrieval score (IRS)</source>
        <translation>Score de récupération d’images (IRS)</translation>
    </message>
    <message>
        <source>The share of the real images that the synthetic ones can stand for, judged by how many different real images are nearest to them.</source>
        <translation>La part des images réelles que les images synthétiques peuvent représenter, jugée d’après le nombre d’images réelles différentes qui en sont les plus proches.</translation>
    </message>
    <message>
        <source>IRS adjusted by real images</source>
        <translation>IRS ajusté par les images réelles</translation>
    </message>
    <message>
        <source>The score of the synthetic images over that of real ones at the same number; near 1 is as diverse as reality, above 1 points to copies of training images.</source>
        <translation>Le score des images synthétiques rapporté à celui d’images réelles en même nombre&#xa0;; près de 1, elles sont aussi diverses que la réalité, au-dessus de 1, c’est un indice de copies d’images d’entraînement.</translation>
    </message>
    <message>
        <source>IRS of real images</source>
        <translation>IRS des images réelles</translation>
    </message>
    <message>
        <source>The same score for real images the generator never saw: what can be reached with this encoder.</source>
        <translation>Le même score pour des images réelles que le générateur n’a jamais vues&#xa0;: ce qui peut être atteint avec cet encodeur.</translation>
    </message>
    <message>
        <source>Kernel distance (KID)</source>
        <translation>Distance à noyau (KID)</translation>
    </message>
    <message>
        <source>Like the Fréchet distance, but not biased by the number of images; values around 0 mean that no difference is seen.</source>
        <translation>Comme la distance de Fréchet, mais non biaisée par le nombre d’images&#xa0;; des valeurs autour de 0 signifient qu’aucune différence n’est visible.</translation>
    </message>
    <message>
        <source>Own-group retrieval</source>
        <translation>Récupération du propre groupe</translation>
    </message>
    <message>
        <source>How often the training image nearest to a synthetic image belongs to one of the patients it was made from; far above chance means that a synthetic image can lead back to its source group.</source>
        <translation>À quelle fréquence l’image d’entraînement la plus proche d’une image synthétique appartient à l’un des patients dont celle-ci a été faite&#xa0;; loin au-dessus du hasard signifie qu’une image synthétique peut ramener à son groupe d’origine.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>The share of synthetic images that look like some real image; a low value means that many are unrealistic.</source>
        <translation>La part des images synthétiques qui ressemblent à une image réelle&#xa0;; une valeur basse signifie que beaucoup sont irréalistes.</translation>
    </message>
    <message>
        <source>Raw diversity, 2 draws an image</source>
        <translation>Diversité brute, 2 tirages par image</translation>
    </message>
    <message>
        <source>The share of real training images that are nearest to some synthetic image, with two synthetic images for each real one; drawing evenly would reach 0.86. In brackets the least and the largest of three parts of the training images. Copies reach it as well.</source>
        <translation>La part des images réelles d’entraînement qui sont les plus proches d’une image synthétique, avec deux images synthétiques pour chaque image réelle&#xa0;; un tirage uniforme atteindrait 0,86. Entre crochets, la plus petite et la plus grande valeur de trois parties des images d’entraînement. Des copies l’atteignent aussi.</translation>
    </message>
    <message>
        <source>Raw diversity, 4 draws an image</source>
        <translation>Diversité brute, 4 tirages par image</translation>
    </message>
    <message>
        <source>The same with four synthetic images for each real one; drawing evenly would reach 0.98. In brackets the least and the largest of three parts of the training images.</source>
        <translation>La même chose avec quatre images synthétiques pour chaque image réelle&#xa0;; un tirage uniforme atteindrait 0,98. Entre crochets, la plus petite et la plus grande valeur de trois parties des images d’entraînement.</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>The share of real images that look like some synthetic image; a low value means that kinds of real images are missing.</source>
        <translation>La part des images réelles qui ressemblent à une image synthétique&#xa0;; une valeur basse signifie que des types d’images réelles manquent.</translation>
    </message>
    <message>
        <source>Fréchet distance of reconstructions (RECON)</source>
        <translation>Distance de Fréchet des reconstructions (RECON)</translation>
    </message>
    <message>
        <source>The Fréchet distance of real training images that went through the autoencoder and back: what it loses, no generator of its latents gets back.</source>
        <translation>La distance de Fréchet d’images réelles d’entraînement passées par l’autoencodeur et retour&#xa0;: ce qu’il perd, aucun générateur de ses latents ne le retrouve.</translation>
    </message>
    <message>
        <source>Kernel distance of reconstructions (RECON)</source>
        <translation>Distance à noyau des reconstructions (RECON)</translation>
    </message>
    <message>
        <source>The kernel distance of real training images that went through the autoencoder and back.</source>
        <translation>La distance à noyau d’images réelles d’entraînement passées par l’autoencodeur et retour.</translation>
    </message>
    <message>
        <source>Vendi score</source>
        <translation>Score de Vendi</translation>
    </message>
    <message>
        <source>How many clearly different images the synthetic set amounts to; compare it with the figure of real images at the same number.</source>
        <translation>À combien d’images nettement différentes équivaut l’ensemble synthétique&#xa0;; à comparer au chiffre d’images réelles en même nombre.</translation>
    </message>
    <message>
        <source>Privacy warning: synthetic images lie clearly nearer to the training images than unseen real images do.</source>
        <translation>Alerte de confidentialité&#xa0;: des images synthétiques sont nettement plus proches des images d’entraînement que ne le sont des images réelles jamais vues.</translation>
    </message>
    <message>
        <source>Synthetic images lie clearly farther from the training images than unseen real images do.</source>
        <translation>Les images synthétiques sont nettement plus éloignées des images d’entraînement que ne le sont des images réelles jamais vues.</translation>
    </message>
    <message>
        <source>The encoder also made the generator&apos;s conditions, which flatters this figure.</source>
        <translation>L’encodeur a aussi produit les conditions du générateur, ce qui flatte ce chiffre.</translation>
    </message>
    <message>
        <source>The Fréchet distance is biased upwards by the small number of images: compare it only at equal numbers.</source>
        <translation>La distance de Fréchet est biaisée vers le haut par le petit nombre d’images&#xa0;: ne la comparez qu’à nombres égaux.</translation>
    </message>
    <message>
        <source>The upper limit of the interval is the whole training set.</source>
        <translation>La limite supérieure de l’intervalle est l’ensemble d’entraînement entier.</translation>
    </message>
    <message>
        <source>More different images were retrieved than an even generator could reach: the images look enumerated, for instance one for each training image.</source>
        <translation>Plus d’images différentes ont été récupérées qu’un générateur uniforme ne pourrait en atteindre&#xa0;: les images semblent énumérées, par exemple une pour chaque image d’entraînement.</translation>
    </message>
    <message>
        <source>There are fewer synthetic than reference images: the reference was subsampled to their number.</source>
        <translation>Il y a moins d’images synthétiques que d’images de référence&#xa0;: la référence a été sous-échantillonnée à leur nombre.</translation>
    </message>
    <message>
        <source>Every query retrieved another image, so that the score has no upper limit: more synthetic images are needed.</source>
        <translation>Chaque requête a récupéré une autre image, si bien que le score n’a pas de limite supérieure&#xa0;: il faut davantage d’images synthétiques.</translation>
    </message>
    <message>
        <source>Privacy warning: synthetic images retrieve images of their own source group more often than chance.</source>
        <translation>Alerte de confidentialité&#xa0;: des images synthétiques récupèrent des images de leur propre groupe d’origine plus souvent que le hasard ne le permet.</translation>
    </message>
    <message>
        <source>Privacy warning: this score rewards copying. Above 1 the synthetic images retrieve more training images than unseen real images do; that is a sign of near-copies, not of diversity beyond reality.</source>
        <translation>Alerte de confidentialité&#xa0;: ce score récompense la copie. Au-dessus de 1, les images synthétiques récupèrent plus d’images d’entraînement que ne le font des images réelles jamais vues&#xa0;; c’est un signe de quasi-copies, non d’une diversité au-delà de la réalité.</translation>
    </message>
    <message>
        <source>Computed on a seeded random part of the larger set.</source>
        <translation>Calculé sur une partie aléatoire, à graine fixée, du plus grand ensemble.</translation>
    </message>
    <message>
        <source>deep-ssim</source>
        <translation>DeepSSIM</translation>
    </message>
    <message>
        <source>The import would leave out: %1.</source>
        <translation>L’importation écarterait&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The worker gave no answer within %2 s</source>
        <translation>Le processus de calcul n’a pas répondu en %2 s</translation>
    </message>
    <message>
        <source>Try again; the computer may be very busy. Where the worker runs on another one, test the connection in the menu Run.</source>
        <translation>Réessayez&#xa0;; l’ordinateur est peut-être très occupé. Si le processus de calcul s’exécute sur un autre, testez la connexion dans le menu «&#xa0;Exécution&#xa0;».</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>pas encore exécuté</translation>
    </message>
    <message>
        <source>its output is missing</source>
        <translation>son résultat manque</translation>
    </message>
    <message>
        <source>cut off before its end</source>
        <translation>interrompu avant la fin</translation>
    </message>
    <message>
        <source>stopped before its end</source>
        <translation>arrêté avant la fin</translation>
    </message>
    <message>
        <source>testable</source>
        <translation>testable</translation>
    </message>
    <message>
        <source>an earlier stage must run again: %1</source>
        <translation>une étape antérieure doit être réexécutée&#xa0;: %1</translation>
    </message>
    <message>
        <source>its input changed: %1</source>
        <translation>ses données d’entrée ont changé&#xa0;: %1</translation>
    </message>
    <message>
        <source>options changed</source>
        <translation>options modifiées</translation>
    </message>
    <message>
        <source>options changed: %1</source>
        <translation>options modifiées&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 x %2 pixels, %3; left out as outliers: %4</source>
        <translation>%1 × %2 pixels, %3&#xa0;; écartées comme atypiques&#xa0;: %4</translation>
    </message>
    <message>
        <source>%1 x %2 pixels, %3</source>
        <translation>%1 × %2 pixels, %3</translation>
    </message>
    <message>
        <source>pad</source>
        <translation>avec marges</translation>
    </message>
    <message>
        <source>squash</source>
        <translation>avec déformation</translation>
    </message>
    <message>
        <source>%1 images of %2 patients</source>
        <translation>%1 images de %2 patients</translation>
    </message>
    <message>
        <source>%1 synthetic images of %2, accepted of %3 candidates</source>
        <translation>%1 images synthétiques sur %2, acceptées parmi %3 candidates</translation>
    </message>
    <message>
        <source>%1 synthetic images</source>
        <translation>%1 images synthétiques</translation>
    </message>
    <message>
        <source>%1 of %2 detectors may reject; altered copies found: %3</source>
        <translation>%1 détecteurs sur %2 peuvent rejeter&#xa0;; copies modifiées trouvées&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1, %2 features, effective rank %3, %4 images seen</source>
        <translation>%1, %2 caractéristiques, rang effectif %3, %4 images vues</translation>
    </message>
    <message>
        <source>%1, given weights</source>
        <translation>%1, poids fournis</translation>
    </message>
    <message>
        <source>latents, factor %1; reconstruction %2 dB, SSIM %3</source>
        <translation>latents, facteur %1&#xa0;; reconstruction %2 dB, SSIM %3</translation>
    </message>
    <message>
        <source>not needed: the generator learns pixels</source>
        <translation>inutile&#xa0;: le générateur apprend des pixels</translation>
    </message>
    <message>
        <source>not needed: the filter is off</source>
        <translation>inutile&#xa0;: le filtre est désactivé</translation>
    </message>
    <message>
        <source>not needed: no features steer the generator</source>
        <translation>inutile&#xa0;: aucune caractéristique ne guide le générateur</translation>
    </message>
    <message>
        <source>patients: %1 train, %2 validation, %3 test, %4 control; %5 probe images; audit: %6</source>
        <translation>patients&#xa0;: %1 d’entraînement, %2 de validation, %3 de test, %4 témoins&#xa0;; %5 images sondes&#xa0;; audit&#xa0;: %6</translation>
    </message>
    <message>
        <source>%1 reference patients, %2 with a mark, %3 of the training&apos;s length</source>
        <translation>%1 patients de référence, dont %2 avec une marque, %3 fois la durée de l’entraînement</translation>
    </message>
    <message>
        <source>smallest distance to a training image: %1 grey levels</source>
        <translation>plus petite distance à une image d’entraînement&#xa0;: %1 niveaux de gris</translation>
    </message>
    <message>
        <source>loses %1 points of AUROC [%2, %3]; the spread of repeated real runs is not known</source>
        <translation>perd %1 points d’AUROC [%2&#xa0;; %3]&#xa0;; la dispersion entre exécutions réelles répétées n’est pas connue</translation>
    </message>
    <message>
        <source>loses %1 points of AUROC [%2, %3]; the spread of repeated real runs is %4</source>
        <translation>perd %1 points d’AUROC [%2&#xa0;; %3]&#xa0;; la dispersion entre exécutions réelles répétées est de %4</translation>
    </message>
    <message>
        <source>As a classifier trained on real images reads the synthetic ones: the asked findings are recognised with AUROC %1 (on real images: %2); 0.5 means that the generator ignores what it is asked for.</source>
        <translation>Lecture des images synthétiques par un classifieur entraîné sur des images réelles&#xa0;: les signes demandés sont reconnus avec une AUROC de %1 (sur images réelles&#xa0;: %2)&#xa0;; 0,5 signifie que le générateur ignore ce qui lui est demandé.</translation>
    </message>
    <message>
        <source>No measurement kept the limits of memorisation: a shorter training, more patients or a smaller network is needed.</source>
        <translation>Aucune mesure n’a respecté les limites de mémorisation&#xa0;: il faut un entraînement plus court, davantage de patients ou un réseau plus petit.</translation>
    </message>
    <message>
        <source>From %1 images on the limits of memorisation are passed; training longer is not advised.</source>
        <translation>À partir de %1 images, les limites de mémorisation sont dépassées&#xa0;; un entraînement plus long est déconseillé.</translation>
    </message>
    <message>
        <source>Not even all patients exposed would be found.</source>
        <translation>Même si tous les patients étaient exposés, ils ne seraient pas trouvés.</translation>
    </message>
    <message>
        <source>At least %1 patient must be exposed to be found without a copy.</source>
        <translation>Au moins %1 patient doit être exposé pour être trouvé sans copie.</translation>
    </message>
    <message>
        <source>At least %1 patients must be exposed to be found without a copy.</source>
        <translation>Au moins %1 patients doivent être exposés pour être trouvés sans copie.</translation>
    </message>
    <message>
        <source>At least %1 patients must be kept out of the training.</source>
        <translation>Au moins %1 patients doivent être exclus de l’entraînement.</translation>
    </message>
    <message>
        <source>%1 control patients, whom the generator has not learned from, would show %2 exposed ones.</source>
        <translation>%1 patients témoins, dont le générateur n’a pas appris, feraient apparaître %2 patients exposés.</translation>
    </message>
    <message>
        <source>Two generators on two halves of the patients would make each half the other&apos;s control.</source>
        <translation>Deux générateurs sur deux moitiés des patients feraient de chaque moitié le témoin de l’autre.</translation>
    </message>
    <message>
        <source>Singling out can be tested for gross leaks only: %1 control patients would certify a weight of 1/n.</source>
        <translation>L’individualisation ne peut être testée que pour des fuites importantes&#xa0;: %1 patients témoins certifieraient un poids de 1/n.</translation>
    </message>
    <message>
        <source>A small-n audit: no match among the controls certifies a weight of %1 (%2 in %3 patients), at which guessing singles out %4 % of the time.</source>
        <translation>Un audit à petit n&#xa0;: l’absence de correspondance parmi les témoins certifie un poids de %1 (%2 sur %3 patients), auquel le hasard individualise dans %4&#xa0;% des cas.</translation>
    </message>
    <message>
        <source>A separate model of %1 patients could be audited against all others.</source>
        <translation>Un modèle séparé de %1 patients pourrait être audité par rapport à tous les autres.</translation>
    </message>
    <message>
        <source>not testable at this size: %1 control patients, at least %2 needed</source>
        <translation>non testable à cette taille&#xa0;: %1 patients témoins, au moins %2 nécessaires</translation>
    </message>
    <message>
        <source>not testable at this size: too few controls</source>
        <translation>non testable à cette taille&#xa0;: trop peu de témoins</translation>
    </message>
    <message>
        <source>the release is empty</source>
        <translation>la diffusion est vide</translation>
    </message>
    <message>
        <source>there are no training patients</source>
        <translation>il n’y a pas de patients d’entraînement</translation>
    </message>
    <message>
        <source>%1 control patients, at least %2 are needed</source>
        <translation>%1 patients témoins, il en faut au moins %2</translation>
    </message>
    <message>
        <source>the reference patients (%1) teach no detector to attack with</source>
        <translation>les patients de référence (%1) n’apprennent à aucun détecteur comment attaquer</translation>
    </message>
    <message>
        <source>%1 released images are closer to a training image than two real images of one patient are (%2)</source>
        <translation>%1 images diffusées sont plus proches d’une image d’entraînement que ne le sont deux images réelles d’un même patient (%2)</translation>
    </message>
    <message>
        <source>besides, %1</source>
        <translation>de plus, %1</translation>
    </message>
    <message>
        <source>training patients are more often among those %1 to the release than controls (%2)</source>
        <translation>les patients d’entraînement sont plus souvent que les témoins parmi ceux %1 à la diffusion (%2)</translation>
    </message>
    <message>
        <source>predicates of family %1 single out training patients (%2)</source>
        <translation>des prédicats de la famille %1 individualisent des patients d’entraînement (%2)</translation>
    </message>
    <message>
        <source>members can be told from others: %1 (%2)</source>
        <translation>les membres se distinguent des autres&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>no detector tells copies from other patients</source>
        <translation>aucun détecteur ne distingue les copies des autres patients</translation>
    </message>
    <message>
        <source>no detector finds the training images themselves</source>
        <translation>aucun détecteur ne trouve les images d’entraînement elles-mêmes</translation>
    </message>
    <message>
        <source>it was not tried whether training images would be found</source>
        <translation>il n’a pas été essayé si des images d’entraînement seraient trouvées</translation>
    </message>
    <message>
        <source>the power was not measured</source>
        <translation>la puissance n’a pas été mesurée</translation>
    </message>
    <message>
        <source>planted copies were not found reliably, so finding none says little</source>
        <translation>les copies implantées n’ont pas été trouvées de façon fiable&#xa0;; n’en trouver aucune dit donc peu de chose</translation>
    </message>
    <message>
        <source>planted copies would have been found in at least 80 % of trials, %1</source>
        <translation>les copies implantées auraient été trouvées dans au moins 80&#xa0;% des essais, %1</translation>
    </message>
    <message>
        <source>%1: found from %2 of the release on (%3 planted)</source>
        <translation>%1&#xa0;: trouvées à partir de %2 de la diffusion (%3 implantées)</translation>
    </message>
    <message>
        <source>%1: not found at any share tried</source>
        <translation>%1&#xa0;: non trouvées, quelle que soit la part essayée</translation>
    </message>
    <message>
        <source>Generator %1, %2: a leak of 1 in %3 images of this kind would have been found with power %4 [%5, %6]; no share tried was found reliably.</source>
        <translation>Générateur %1, %2&#xa0;: une fuite de 1 image sur %3 de ce type aurait été trouvée avec une puissance de %4 [%5&#xa0;; %6]&#xa0;; aucune part essayée n’a été trouvée de façon fiable.</translation>
    </message>
    <message>
        <source>%1: a leak of 1 in %2 images of this kind would have been found with power %3 [%4, %5]; no share tried was found reliably.</source>
        <translation>%1&#xa0;: une fuite de 1 image sur %2 de ce type aurait été trouvée avec une puissance de %3 [%4&#xa0;; %5]&#xa0;; aucune part essayée n’a été trouvée de façon fiable.</translation>
    </message>
    <message>
        <source>Generator %1, %2: a leak of 1 in %3 images of this kind would have been found with power %4 [%5, %6].</source>
        <translation>Générateur %1, %2&#xa0;: une fuite de 1 image sur %3 de ce type aurait été trouvée avec une puissance de %4 [%5&#xa0;; %6].</translation>
    </message>
    <message>
        <source>%1: a leak of 1 in %2 images of this kind would have been found with power %3 [%4, %5].</source>
        <translation>%1&#xa0;: une fuite de 1 image sur %2 de ce type aurait été trouvée avec une puissance de %3 [%4&#xa0;; %5].</translation>
    </message>
    <message>
        <source>disagrees: copies are found of patients never seen</source>
        <translation>en désaccord&#xa0;: des copies sont trouvées pour des patients jamais vus</translation>
    </message>
    <message>
        <source>disagrees: patients never seen are among the %1 more often than controls</source>
        <translation>en désaccord&#xa0;: des patients jamais vus sont parmi %1 plus souvent que des témoins</translation>
    </message>
    <message>
        <source>disagrees: patients never seen are singled out</source>
        <translation>en désaccord&#xa0;: des patients jamais vus sont individualisés</translation>
    </message>
    <message>
        <source>disagrees: control images single out training patients</source>
        <translation>en désaccord&#xa0;: des images témoins individualisent des patients d’entraînement</translation>
    </message>
    <message>
        <source>not run: no control images</source>
        <translation>non exécuté&#xa0;: pas d’images témoins</translation>
    </message>
    <message>
        <source>not run: no training images</source>
        <translation>non exécuté&#xa0;: pas d’images d’entraînement</translation>
    </message>
    <message>
        <source>not run: an attack was found</source>
        <translation>non exécuté&#xa0;: une attaque a réussi</translation>
    </message>
    <message>
        <source>not run: no copies were planted</source>
        <translation>non exécuté&#xa0;: aucune copie n’a été implantée</translation>
    </message>
    <message>
        <source>not testable: no weight below the cap can be certified, %1 control patients needed</source>
        <translation>non testable&#xa0;: aucun poids sous le plafond ne peut être certifié, %1 patients témoins nécessaires</translation>
    </message>
    <message>
        <source>not testable: %1 marks planted and %2 held out, at least %3 and %4 are needed</source>
        <translation>non testable&#xa0;: %1 marques implantées et %2 réservées, il en faut au moins %3 et %4</translation>
    </message>
    <message>
        <source>not testable: only %1 of %2 marks can be read in the images that carry them</source>
        <translation>non testable&#xa0;: seules %1 marques sur %2 sont lisibles dans les images qui les portent</translation>
    </message>
    <message>
        <source>not testable: no predicates</source>
        <translation>non testable&#xa0;: pas de prédicats</translation>
    </message>
    <message>
        <source>not testable: patients of one kind only</source>
        <translation>non testable&#xa0;: patients d’un seul type</translation>
    </message>
    <message>
        <source>not testable: no probe images of one kind</source>
        <translation>non testable&#xa0;: pas d’images sondes d’un des types</translation>
    </message>
    <message>
        <source>not testable: the release has no groups of patients</source>
        <translation>non testable&#xa0;: la diffusion n’a pas de groupes de patients</translation>
    </message>
    <message>
        <source>not testable: fewer than two patients of a kind</source>
        <translation>non testable&#xa0;: moins de deux patients d’un type</translation>
    </message>
    <message>
        <source>not testable: nobody looked at the shadow release</source>
        <translation>non testable&#xa0;: personne n’a regardé la diffusion fantôme</translation>
    </message>
    <message>
        <source>m too small: %1 control patients, %2 needed</source>
        <translation>m trop petit&#xa0;: %1 patients témoins, %2 nécessaires</translation>
    </message>
    <message>
        <source>not calibratable at this size: %1 patients, %2 needed</source>
        <translation>non étalonnable à cette taille&#xa0;: %1 patients, %2 nécessaires</translation>
    </message>
    <message>
        <source>not computable: fewer than two real runs</source>
        <translation>non calculable&#xa0;: moins de deux exécutions réelles</translation>
    </message>
    <message>
        <source>not computable: no finding has both labels on both sides</source>
        <translation>non calculable&#xa0;: aucun signe n’a les deux annotations des deux côtés</translation>
    </message>
    <message>
        <source>not computable: no finding was asked for</source>
        <translation>non calculable&#xa0;: aucun signe n’a été demandé</translation>
    </message>
    <message>
        <source>not computable: no finding has both labels among the test images</source>
        <translation>non calculable&#xa0;: aucun signe n’a les deux annotations parmi les images de test</translation>
    </message>
    <message>
        <source>not trainable on these images: %1</source>
        <translation>entraînement impossible sur ces images&#xa0;: %1</translation>
    </message>
    <message>
        <source>the filter is off</source>
        <translation>le filtre est désactivé</translation>
    </message>
    <message>
        <source>not audited: this release has no images</source>
        <translation>non audité&#xa0;: cette diffusion n’a pas d’images</translation>
    </message>
    <message>
        <source>refused: its judge cannot be tested on validation patients</source>
        <translation>refusé&#xa0;: son juge ne peut pas être testé sur les patients de validation</translation>
    </message>
    <message>
        <source>refused: its judge is not shown to do better than guessing</source>
        <translation>refusé&#xa0;: il n’est pas démontré que son juge fait mieux que le hasard</translation>
    </message>
    <message>
        <source>not run: no shadow generator was asked for</source>
        <translation>non exécuté&#xa0;: aucun générateur fantôme n’a été demandé</translation>
    </message>
    <message>
        <source>no positive lower bound</source>
        <translation>pas de borne inférieure positive</translation>
    </message>
    <message>
        <source>no ball</source>
        <translation>pas de boule</translation>
    </message>
    <message>
        <source>no earlier release</source>
        <translation>pas de diffusion antérieure</translation>
    </message>
    <message>
        <source>no detector can decide anything</source>
        <translation>aucun détecteur ne peut décider quoi que ce soit</translation>
    </message>
    <message>
        <source>not known: no patient, or no threshold</source>
        <translation>non connu&#xa0;: pas de patient, ou pas de seuil</translation>
    </message>
    <message>
        <source>not found at any share tried</source>
        <translation>non trouvées, quelle que soit la part essayée</translation>
    </message>
    <message>
        <source>not testable at this size: %1 probe images of training patients and %2 images of control patients, %3 of each are needed</source>
        <translation>non testable à cette taille&#xa0;: %1 images sondes de patients d’entraînement et %2 images de patients témoins, il en faut %3 de chaque</translation>
    </message>
    <message>
        <source>refused: it separates nothing (the interval of its AUC includes %1)</source>
        <translation>refusé&#xa0;: il ne sépare rien (l’intervalle de son AUC inclut %1)</translation>
    </message>
    <message>
        <source>too weak: no detector has a threshold</source>
        <translation>trop faible&#xa0;: aucun détecteur n’a de seuil</translation>
    </message>
    <message>
        <source>too weak: fewer than 80 % of near-duplicates are found</source>
        <translation>trop faible&#xa0;: moins de 80&#xa0;% des quasi-copies sont trouvées</translation>
    </message>
    <message>
        <source>not a filter against copies: %1</source>
        <translation>pas un filtre contre les copies&#xa0;: %1</translation>
    </message>
    <message>
        <source>without own-group threshold: %1</source>
        <translation>sans seuil de propre groupe&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 not used: %2 % of the pairs of different patients reach it as well</source>
        <translation>%1 non utilisé&#xa0;: %2&#xa0;% des paires de patients différents l’atteignent aussi</translation>
    </message>
    <message>
        <source>%1 not calibratable at this size: %2 patients, %3 needed</source>
        <translation>%1 non étalonnable à cette taille&#xa0;: %2 patients, %3 nécessaires</translation>
    </message>
    <message>
        <source>%1 refused: it separates nothing (the interval of its AUC includes %2)</source>
        <translation>%1 refusé&#xa0;: il ne sépare rien (l’intervalle de son AUC inclut %2)</translation>
    </message>
    <message>
        <source>not calibratable at this size: %1 pairs, %2 needed</source>
        <translation>non étalonnable à cette taille&#xa0;: %1 paires, %2 nécessaires</translation>
    </message>
    <message>
        <source>not computable: %1 synthetic images, at least %2 are needed</source>
        <translation>non calculable&#xa0;: %1 images synthétiques, il en faut au moins %2</translation>
    </message>
    <message>
        <source>not computable: %1 test images, at least %2 are needed</source>
        <translation>non calculable&#xa0;: %1 images de test, il en faut au moins %2</translation>
    </message>
    <message>
        <source>not computable: three parts of %1 training images, at least %2 are needed, and %3 times as many synthetic ones</source>
        <translation>non calculable&#xa0;: trois parts de %1 images d’entraînement, il en faut au moins %2, et %3 fois autant d’images synthétiques</translation>
    </message>
    <message>
        <source>not computable: not asked for</source>
        <translation>non calculable&#xa0;: non demandé</translation>
    </message>
    <message>
        <source>not trained</source>
        <translation>non entraîné</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>non exécuté</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>non commencé</translation>
    </message>
    <message>
        <source>%1 classifier seed(s) per arm: with fewer than 5 the interval may be too narrow</source>
        <translation>%1 graine(s) de classifieur par bras&#xa0;: avec moins de 5, l’intervalle peut être trop étroit</translation>
    </message>
    <message>
        <source>one generator: the interval says nothing about another training of the generator</source>
        <translation>un seul générateur&#xa0;: l’intervalle ne dit rien d’un autre entraînement du générateur</translation>
    </message>
    <message>
        <source>the classifier trained on real images is not shown to do better than guessing: a comparison with it says little</source>
        <translation>il n’est pas démontré que le classifieur entraîné sur des images réelles fait mieux que le hasard&#xa0;: une comparaison avec lui dit peu de chose</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Owning another image of a patient is not shown to gain more than this (risk beyond control patients)</source>
        <translation>Posséder une autre image d’un patient n’apporte pas, selon ce qui a été montré, un gain supérieur à celui-ci (risque au-delà des patients témoins)</translation>
    </message>
    <message>
        <source>Training patients of whom another image was withheld to test that</source>
        <translation>Patients d’entraînement dont une autre image a été retenue pour ce test</translation>
    </message>
    <message>
        <source>People looked at every pair of the plan and took none for one person</source>
        <translation>Des personnes ont regardé toutes les paires du plan et n’en ont prise aucune pour une seule personne</translation>
    </message>
    <message>
        <source>People who were asked whom the generator learned from did no better than guessing</source>
        <translation>Les personnes à qui l’on a demandé de qui le générateur a appris n’ont pas fait mieux que le hasard</translation>
    </message>
    <message>
        <source>Questions of the motivated-intruder exercise that one person answered</source>
        <translation>Questions de l’exercice de l’intrus motivé auxquelles une personne a répondu</translation>
    </message>
    <message>
        <source>Not estimated for this threshold: the evaluation is of other images, or of an earlier version.</source>
        <translation>Non estimé pour ce seuil&#xa0;: l’évaluation porte sur d’autres images ou vient d’une version antérieure.</translation>
    </message>
    <message>
        <source>Not estimated for this threshold: no picture of an image that would be left is kept.</source>
        <translation>Non estimé pour ce seuil&#xa0;: aucune des images qui resteraient n’est conservée.</translation>
    </message>
    <message>
        <source>Not estimated for this threshold (%1).</source>
        <translation>Non estimé pour ce seuil (%1).</translation>
    </message>
    <message>
        <source>Estimate for this threshold: AUROC %1, a loss of %2 points against now.</source>
        <translation>Estimation pour ce seuil&#xa0;: AUROC %1, une perte de %2 points par rapport à maintenant.</translation>
    </message>
    <message>
        <source>By a simple classifier on stored features of %1 images that stay; only a new run can tell.</source>
        <translation>Par un classifieur simple sur les caractéristiques enregistrées de %1 images qui restent&#xa0;; seule une nouvelle exécution peut le montrer.</translation>
    </message>
    <message>
        <source>%1 more would take the place of others; their pictures are not kept.</source>
        <translation>%1 de plus prendraient la place d’autres&#xa0;; leurs images ne sont pas conservées.</translation>
    </message>
    <message>
        <source>DICOM: %1</source>
        <translation>DICOM&#xa0;: %1</translation>
    </message>
    <message>
        <source>multi-frame: %1 frames in one file</source>
        <translation>plusieurs vues&#xa0;: %1 dans un seul fichier</translation>
    </message>
    <message>
        <source>no decoder for %1</source>
        <translation>pas de décodeur pour %1</translation>
    </message>
    <message>
        <source>16-bit picture uses %1 bits: scaled from those</source>
        <translation>l’image à 16 bits utilise %1 bits&#xa0;: échelle établie d’après ceux-ci</translation>
    </message>
    <message>
        <source>near-duplicate of image %1</source>
        <translation>quasi-copie de l’image %1</translation>
    </message>
    <message>
        <source>reading it takes more than the %1 MB that a file may take</source>
        <translation>sa lecture demande plus que les %1 Mo accordés à un fichier</translation>
    </message>
    <message>
        <source>reading it takes longer than the %1 that a file may take</source>
        <translation>sa lecture demande plus de temps que les %1 accordés à un fichier</translation>
    </message>
    <message>
        <source>the helper program broke down on it (%1)</source>
        <translation>le programme auxiliaire s’est interrompu sur ce fichier (%1)</translation>
    </message>
    <message>
        <source>the helper program broke down on it</source>
        <translation>le programme auxiliaire s’est interrompu sur ce fichier</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>signal n°&#xa0;%1</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>code de sortie %1</translation>
    </message>
    <message>
        <source>TIFF: floating-point samples, whose black and white are unknown</source>
        <translation>TIFF&#xa0;: échantillons à virgule flottante, dont le noir et le blanc sont inconnus</translation>
    </message>
    <message>
        <source>TIFF: signed samples, whose black and white are unknown</source>
        <translation>TIFF&#xa0;: échantillons signés, dont le noir et le blanc sont inconnus</translation>
    </message>
    <message>
        <source>TIFF: more than 16 bits a sample</source>
        <translation>TIFF&#xa0;: plus de 16 bits par échantillon</translation>
    </message>
    <message>
        <source>TIFF: another colour model than grey, RGB and palette</source>
        <translation>TIFF&#xa0;: modèle de couleur autre que gris, RVB et palette</translation>
    </message>
    <message>
        <source>a lateral view</source>
        <translation>un cliché de profil</translation>
    </message>
    <message>
        <source>an oblique view</source>
        <translation>un cliché oblique</translation>
    </message>
    <message>
        <source>a decubitus view</source>
        <translation>un cliché en décubitus</translation>
    </message>
    <message>
        <source>looks like a lateral view (a guess from the picture)</source>
        <translation>ressemble à un cliché de profil (estimation d’après l’image)</translation>
    </message>
    <message>
        <source>the header names another part of the body</source>
        <translation>l’en-tête indique une autre partie du corps</translation>
    </message>
    <message>
        <source>does not look like a chest (a guess from the picture)</source>
        <translation>ne ressemble pas à un thorax (estimation d’après l’image)</translation>
    </message>
    <message>
        <source>the label file gives it to two patients</source>
        <translation>le fichier d’annotations l’attribue à deux patients</translation>
    </message>
    <message>
        <source>no rule gives it a patient id</source>
        <translation>aucune règle ne lui donne d’identifiant de patient</translation>
    </message>
    <message>
        <source>the same picture as image %1, which had another patient id: the two are one patient now</source>
        <translation>la même image que l’image %1, qui avait un autre identifiant de patient&#xa0;: les deux forment maintenant un seul patient</translation>
    </message>
    <message>
        <source>the same picture as image %1, whose patient is in another set: one of the two left its set</source>
        <translation>la même image que l’image %1, dont le patient est dans un autre ensemble&#xa0;: l’une des deux a quitté son ensemble</translation>
    </message>
    <message>
        <source>the same picture as image %1</source>
        <translation>la même image que l’image %1</translation>
    </message>
    <message>
        <source>BMP: cut in its header</source>
        <translation>BMP&#xa0;: tronqué dans son en-tête</translation>
    </message>
    <message>
        <source>BMP: a header of an unknown kind</source>
        <translation>BMP&#xa0;: en-tête d’un type inconnu</translation>
    </message>
    <message>
        <source>BMP: of another compression than run lengths</source>
        <translation>BMP&#xa0;: compression autre que par plages (RLE)</translation>
    </message>
    <message>
        <source>BMP: a depth that its compression cannot have</source>
        <translation>BMP&#xa0;: profondeur que sa compression ne permet pas</translation>
    </message>
    <message>
        <source>BMP: cut</source>
        <translation>BMP&#xa0;: tronqué</translation>
    </message>
    <message>
        <source>palette is missing or of unknown kind</source>
        <translation>la palette est absente ou d’un type inconnu</translation>
    </message>
    <message>
        <source>palette is shorter than it claims</source>
        <translation>la palette est plus courte qu’annoncé</translation>
    </message>
    <message>
        <source>colour of an unusual kind</source>
        <translation>couleur d’un type inhabituel</translation>
    </message>
    <message>
        <source>colour picture: grey by the mean of its channels</source>
        <translation>image en couleur&#xa0;: gris obtenu par la moyenne de ses canaux</translation>
    </message>
    <message>
        <source>YBR colour of more than 8 bits</source>
        <translation>couleur YBR de plus de 8 bits</translation>
    </message>
    <message>
        <source>palette indices of unusual depth</source>
        <translation>indices de palette d’une profondeur inhabituelle</translation>
    </message>
    <message>
        <source>unknown transfer syntax</source>
        <translation>syntaxe de transfert inconnue</translation>
    </message>
    <message>
        <source>deflated data set is missing</source>
        <translation>le jeu de données compressé (deflate) est absent</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>ne peut pas être lu</translation>
    </message>
    <message>
        <source>the pixels cannot be read</source>
        <translation>les pixels ne peuvent pas être lus</translation>
    </message>
    <message>
        <source>deflated data set is broken or cut</source>
        <translation>le jeu de données compressé (deflate) est endommagé ou tronqué</translation>
    </message>
    <message>
        <source>deflated data set grows beyond the limit</source>
        <translation>le jeu de données compressé (deflate) dépasse la limite une fois décompressé</translation>
    </message>
    <message>
        <source>JPEG: the stream is broken or cut</source>
        <translation>JPEG&#xa0;: le flux est endommagé ou tronqué</translation>
    </message>
    <message>
        <source>JPEG: parts of the stream are damaged</source>
        <translation>JPEG&#xa0;: des parties du flux sont endommagées</translation>
    </message>
    <message>
        <source>the compressed pixels are broken or cut</source>
        <translation>les pixels compressés sont endommagés ou tronqués</translation>
    </message>
    <message>
        <source>JPEG: broken markers</source>
        <translation>JPEG&#xa0;: marqueurs endommagés</translation>
    </message>
    <message>
        <source>JPEG: another size than the header says</source>
        <translation>JPEG&#xa0;: taille autre que celle de l’en-tête</translation>
    </message>
    <message>
        <source>JPEG: another depth than the header says</source>
        <translation>JPEG&#xa0;: profondeur autre que celle de l’en-tête</translation>
    </message>
    <message>
        <source>JPEG: an arithmetic or hierarchical one</source>
        <translation>JPEG&#xa0;: codage arithmétique ou hiérarchique</translation>
    </message>
    <message>
        <source>JPEG-LS: another kind of stream</source>
        <translation>JPEG-LS&#xa0;: flux d’un autre type</translation>
    </message>
    <message>
        <source>JPEG 2000: the stream does not begin like one</source>
        <translation>JPEG 2000&#xa0;: le flux n’en a pas le début</translation>
    </message>
    <message>
        <source>JPEG 2000: another size than the header says</source>
        <translation>JPEG 2000&#xa0;: taille autre que celle de l’en-tête</translation>
    </message>
    <message>
        <source>JPEG 2000: subsampled or deeper than the header says</source>
        <translation>JPEG 2000&#xa0;: sous-échantillonné ou plus profond que ne l’indique l’en-tête</translation>
    </message>
    <message>
        <source>JPEG 2000: broken header</source>
        <translation>JPEG 2000&#xa0;: en-tête endommagé</translation>
    </message>
    <message>
        <source>JPEG 2000: the stream is broken or cut</source>
        <translation>JPEG 2000&#xa0;: le flux est endommagé ou tronqué</translation>
    </message>
    <message>
        <source>JPEG 2000: a component is missing</source>
        <translation>JPEG 2000&#xa0;: une composante est absente</translation>
    </message>
    <message>
        <source>JPEG 2000: parts of the stream are doubtful</source>
        <translation>JPEG 2000&#xa0;: des parties du flux sont douteuses</translation>
    </message>
    <message>
        <source>photometric interpretation is missing: taken for MONOCHROME2</source>
        <translation>l’interprétation photométrique est absente&#xa0;: MONOCHROME2 est supposé</translation>
    </message>
    <message>
        <source>unknown photometric interpretation</source>
        <translation>interprétation photométrique inconnue</translation>
    </message>
    <message>
        <source>samples per pixel contradict the photometric interpretation</source>
        <translation>le nombre d’échantillons par pixel contredit l’interprétation photométrique</translation>
    </message>
    <message>
        <source>impossible BitsAllocated</source>
        <translation>BitsAllocated impossible</translation>
    </message>
    <message>
        <source>impossible BitsStored: BitsAllocated is used</source>
        <translation>BitsStored impossible&#xa0;: BitsAllocated est utilisé</translation>
    </message>
    <message>
        <source>impossible HighBit: BitsStored is used</source>
        <translation>HighBit impossible&#xa0;: BitsStored est utilisé</translation>
    </message>
    <message>
        <source>uncompressed YBR_PARTIAL_420</source>
        <translation>YBR_PARTIAL_420 non compressé</translation>
    </message>
    <message>
        <source>subsampled colour needs 8 bits and an even number of columns</source>
        <translation>une couleur sous-échantillonnée exige 8 bits et un nombre pair de colonnes</translation>
    </message>
    <message>
        <source>fewer pixels than the header claims</source>
        <translation>moins de pixels que ne l’annonce l’en-tête</translation>
    </message>
    <message>
        <source>the file ends inside its pixels</source>
        <translation>le fichier s’arrête au milieu de ses pixels</translation>
    </message>
    <message>
        <source>compressed pixels grow beyond the limit</source>
        <translation>les pixels compressés dépassent la limite une fois décompressés</translation>
    </message>
    <message>
        <source>RLE: a segment holds more than its pixels</source>
        <translation>RLE&#xa0;: un segment contient plus que ses pixels</translation>
    </message>
    <message>
        <source>the compressed pixels are missing</source>
        <translation>les pixels compressés sont absents</translation>
    </message>
    <message>
        <source>compressed pixels of single bits</source>
        <translation>pixels compressés d’un seul bit</translation>
    </message>
    <message>
        <source>impossible SamplesPerPixel</source>
        <translation>SamplesPerPixel impossible</translation>
    </message>
    <message>
        <source>impossible PixelRepresentation: unsigned values are assumed</source>
        <translation>PixelRepresentation impossible&#xa0;: des valeurs non signées sont supposées</translation>
    </message>
    <message>
        <source>impossible NumberOfFrames: one is assumed</source>
        <translation>NumberOfFrames impossible&#xa0;: une seule vue est supposée</translation>
    </message>
    <message>
        <source>uncompressed pixels in fragments</source>
        <translation>pixels non compressés en fragments</translation>
    </message>
    <message>
        <source>the transfer syntax is compressed, the pixels are not</source>
        <translation>la syntaxe de transfert est compressée, les pixels ne le sont pas</translation>
    </message>
    <message>
        <source>NumberOfFrames claims more frames than there are</source>
        <translation>NumberOfFrames annonce plus de vues qu’il n’y en a</translation>
    </message>
    <message>
        <source>more frames than the header says: the first one is used</source>
        <translation>plus de vues que ne l’indique l’en-tête&#xa0;: la première est utilisée</translation>
    </message>
    <message>
        <source>pixels are floating-point numbers</source>
        <translation>les pixels sont des nombres à virgule flottante</translation>
    </message>
    <message>
        <source>the file ends before its pixels</source>
        <translation>le fichier s’arrête avant ses pixels</translation>
    </message>
    <message>
        <source>DICOM object without an image</source>
        <translation>objet DICOM sans image</translation>
    </message>
    <message>
        <source>pixels of a single bit: a mask</source>
        <translation>pixels d’un seul bit&#xa0;: un masque</translation>
    </message>
    <message>
        <source>a segmented palette</source>
        <translation>une palette segmentée</translation>
    </message>
    <message>
        <source>an image of another modality</source>
        <translation>une image d’une autre modalité</translation>
    </message>
    <message>
        <source>the file is damaged after its pixels</source>
        <translation>le fichier est endommagé après ses pixels</translation>
    </message>
    <message>
        <source>the header says that text is burned into the picture</source>
        <translation>l’en-tête indique que du texte est incrusté dans l’image</translation>
    </message>
    <message>
        <source>HighBit contradicts the pixels: BitsStored is used</source>
        <translation>HighBit contredit les pixels&#xa0;: BitsStored est utilisé</translation>
    </message>
    <message>
        <source>the window leaves nothing to see: the value range is used</source>
        <translation>la fenêtre ne laisse rien à voir&#xa0;: la plage de valeurs est utilisée</translation>
    </message>
    <message>
        <source>pixels of other than 8 or 16 allocated bits</source>
        <translation>pixels dont le nombre de bits alloués n’est ni 8 ni 16</translation>
    </message>
    <message>
        <source>RLE: a segment ends too early</source>
        <translation>RLE&#xa0;: un segment se termine trop tôt</translation>
    </message>
    <message>
        <source>RLE: impossible number of segments</source>
        <translation>RLE&#xa0;: nombre de segments impossible</translation>
    </message>
    <message>
        <source>RLE: a segment outside the data</source>
        <translation>RLE&#xa0;: un segment hors des données</translation>
    </message>
    <message>
        <source>an element stands twice: the first one is used</source>
        <translation>un élément figure deux fois&#xa0;: le premier est utilisé</translation>
    </message>
    <message>
        <source>a sequence of wrong length was jumped over</source>
        <translation>une séquence de longueur incorrecte a été sautée</translation>
    </message>
    <message>
        <source>an element of impossible length or kind was left out</source>
        <translation>un élément de longueur ou de type impossible a été écarté</translation>
    </message>
    <message>
        <source>the transfer syntax is not the one that the data set is in</source>
        <translation>la syntaxe de transfert n’est pas celle du jeu de données</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>unusable lookup table was left out</source>
        <translation>une table de correspondance inutilisable a été écartée</translation>
    </message>
    <message>
        <source>a lookup table holds more bits than it says</source>
        <translation>une table de correspondance contient plus de bits qu’elle n’en annonce</translation>
    </message>
    <message>
        <source>unusable window: another one of the file is used</source>
        <translation>fenêtrage inutilisable&#xa0;: un autre du fichier est utilisé</translation>
    </message>
    <message>
        <source>unusable window: the value range is used</source>
        <translation>fenêtrage inutilisable&#xa0;: la plage des valeurs est utilisée</translation>
    </message>
    <message>
        <source>unusable rescale values were left out</source>
        <translation>des valeurs de mise à l’échelle inutilisables ont été ignorées</translation>
    </message>
    <message>
        <source>rescale slope 0: the picture is constant</source>
        <translation>pente de mise à l’échelle égale à 0&#xa0;: l’image est constante</translation>
    </message>
    <message>
        <source>a picture without pixels</source>
        <translation>une image sans pixels</translation>
    </message>
    <message>
        <source>not enough memory for it</source>
        <translation>pas assez de mémoire pour ce fichier</translation>
    </message>
    <message>
        <source>the decoder gave up</source>
        <translation>le décodeur a abandonné</translation>
    </message>
    <message>
        <source>no row of the label file names it</source>
        <translation>aucune ligne du fichier d’annotations ne cite ce fichier</translation>
    </message>
    <message>
        <source>GIF: broken header</source>
        <translation>GIF&#xa0;: en-tête endommagé</translation>
    </message>
    <message>
        <source>GIF: without colours</source>
        <translation>GIF&#xa0;: sans couleurs</translation>
    </message>
    <message>
        <source>GIF: broken or cut</source>
        <translation>GIF&#xa0;: endommagé ou tronqué</translation>
    </message>
    <message>
        <source>GIF: without a picture</source>
        <translation>GIF&#xa0;: sans image</translation>
    </message>
    <message>
        <source>transparency was ignored</source>
        <translation>la transparence a été ignorée</translation>
    </message>
    <message>
        <source>several frames: the first one was taken</source>
        <translation>plusieurs vues&#xa0;: la première a été retenue</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>fichier introuvable</translation>
    </message>
    <message>
        <source>no regular file</source>
        <translation>pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>file beyond the limit of its size</source>
        <translation>fichier au-delà de la taille limite</translation>
    </message>
    <message>
        <source>empty file</source>
        <translation>fichier vide</translation>
    </message>
    <message>
        <source>a picture format that is not read</source>
        <translation>un format d’image qui n’est pas lu</translation>
    </message>
    <message>
        <source>an archive inside an archive</source>
        <translation>une archive dans une archive</translation>
    </message>
    <message>
        <source>a document, not a picture</source>
        <translation>un document, pas une image</translation>
    </message>
    <message>
        <source>text, not a picture</source>
        <translation>du texte, pas une image</translation>
    </message>
    <message>
        <source>content of no known kind</source>
        <translation>contenu d’aucun type connu</translation>
    </message>
    <message>
        <source>picture without rows or columns</source>
        <translation>image sans lignes ou sans colonnes</translation>
    </message>
    <message>
        <source>claims more pixels than the limit</source>
        <translation>annonce plus de pixels que la limite</translation>
    </message>
    <message>
        <source>JPEG of other than 8 bits</source>
        <translation>JPEG à autre chose que 8 bits</translation>
    </message>
    <message>
        <source>JPEG: the picture ends too early</source>
        <translation>JPEG&#xa0;: l’image se termine trop tôt</translation>
    </message>
    <message>
        <source>JPEG: damaged data; the picture may be wrong in places</source>
        <translation>JPEG&#xa0;: données endommagées&#xa0;; l’image peut être fausse par endroits</translation>
    </message>
    <message>
        <source>PNG: inflates beyond the limit</source>
        <translation>PNG&#xa0;: dépasse la limite à la décompression</translation>
    </message>
    <message>
        <source>PNG: less data than its size needs</source>
        <translation>PNG&#xa0;: moins de données que sa taille n’en exige</translation>
    </message>
    <message>
        <source>the import was stopped</source>
        <translation>l’importation a été arrêtée</translation>
    </message>
    <message>
        <source>the helper program gave a senseless answer on it</source>
        <translation>le programme auxiliaire a donné une réponse incohérente à son sujet</translation>
    </message>
    <message>
        <source>a path that is too long</source>
        <translation>un chemin trop long</translation>
    </message>
    <message>
        <source>an answer that makes no sense</source>
        <translation>une réponse qui n’a pas de sens</translation>
    </message>
    <message>
        <source>a folder that cannot be read</source>
        <translation>un dossier illisible</translation>
    </message>
    <message>
        <source>cannot be reached</source>
        <translation>inaccessible</translation>
    </message>
    <message>
        <source>a symbolic link that leads nowhere</source>
        <translation>un lien symbolique qui ne mène nulle part</translation>
    </message>
    <message>
        <source>a symbolic link that leads out of the source</source>
        <translation>un lien symbolique qui mène hors de la source</translation>
    </message>
    <message>
        <source>a symbolic link to no regular file</source>
        <translation>un lien symbolique qui ne mène pas à un fichier ordinaire</translation>
    </message>
    <message>
        <source>TIFF: broken header</source>
        <translation>TIFF&#xa0;: en-tête endommagé</translation>
    </message>
    <message>
        <source>TIFF: too few samples for its colours</source>
        <translation>TIFF&#xa0;: trop peu d’échantillons pour ses couleurs</translation>
    </message>
    <message>
        <source>TIFF: a compression without a decoder</source>
        <translation>TIFF&#xa0;: une compression sans décodeur</translation>
    </message>
    <message>
        <source>TIFF: impossible tiles</source>
        <translation>TIFF&#xa0;: tuiles impossibles</translation>
    </message>
    <message>
        <source>TIFF: sizes that contradict each other</source>
        <translation>TIFF&#xa0;: tailles qui se contredisent</translation>
    </message>
    <message>
        <source>TIFF: broken or cut</source>
        <translation>TIFF&#xa0;: endommagé ou tronqué</translation>
    </message>
    <message>
        <source>TIFF: without its palette</source>
        <translation>TIFF&#xa0;: sans sa palette</translation>
    </message>
    <message>
        <source>TIFF: inflates beyond the limit</source>
        <translation>TIFF&#xa0;: dépasse la limite à la décompression</translation>
    </message>
    <message>
        <source>several pages: the first one was taken</source>
        <translation>plusieurs pages&#xa0;: la première a été retenue</translation>
    </message>
    <message>
        <source>WebP: broken header</source>
        <translation>WebP&#xa0;: en-tête endommagé</translation>
    </message>
    <message>
        <source>WebP: broken or cut</source>
        <translation>WebP&#xa0;: endommagé ou tronqué</translation>
    </message>
    <message>
        <source>WebP: a frame beyond its canvas</source>
        <translation>WebP&#xa0;: une vue qui dépasse son canevas</translation>
    </message>
    <message>
        <source>a broken entry of the archive</source>
        <translation>une entrée endommagée de l’archive</translation>
    </message>
    <message>
        <source>its name leads out of the archive</source>
        <translation>son nom mène hors de l’archive</translation>
    </message>
    <message>
        <source>its name is in the archive more than once</source>
        <translation>son nom figure plus d’une fois dans l’archive</translation>
    </message>
    <message>
        <source>encrypted in its archive</source>
        <translation>chiffré dans son archive</translation>
    </message>
    <message>
        <source>compressed in its archive by another method than deflate</source>
        <translation>compressé dans son archive par une autre méthode que deflate</translation>
    </message>
    <message>
        <source>a symbolic link in an archive</source>
        <translation>un lien symbolique dans une archive</translation>
    </message>
    <message>
        <source>beyond the limit of a file&apos;s size</source>
        <translation>au-delà de la taille limite d’un fichier</translation>
    </message>
    <message>
        <source>grows beyond the limit when it is inflated</source>
        <translation>dépasse la limite à la décompression</translation>
    </message>
    <message>
        <source>the archive&apos;s members are larger than itself</source>
        <translation>les éléments de l’archive sont plus volumineux qu’elle-même</translation>
    </message>
    <message>
        <source>broken in its archive, or of another size</source>
        <translation>endommagé dans son archive, ou d’une autre taille</translation>
    </message>
    <message>
        <source>an archive with more members than the limit</source>
        <translation>une archive avec plus d’éléments que la limite</translation>
    </message>
    <message>
        <source>an archive that cannot be read</source>
        <translation>une archive illisible</translation>
    </message>
    <message>
        <source>a broken archive</source>
        <translation>une archive endommagée</translation>
    </message>
    <message>
        <source>an archive without files</source>
        <translation>une archive sans fichiers</translation>
    </message>
    <message>
        <source>%1 images without a patient id were set aside</source>
        <translation>images sans identifiant de patient, mises de côté&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 images that the label file gives to two patients were set aside</source>
        <translation>images que le fichier d’annotations attribue à deux patients, mises de côté&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 lateral, oblique or decubitus views were set aside</source>
        <translation>clichés de profil, obliques ou en décubitus, mis de côté&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 images look like lateral views (guess) and were set aside</source>
        <translation>images ressemblant à un cliché de profil (supposition), mises de côté&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 files that show no chest were set aside</source>
        <translation>fichiers ne montrant pas de thorax, mis de côté&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 images are tiny</source>
        <translation>images minuscules&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 images are empty</source>
        <translation>images vides&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 images are clipped</source>
        <translation>images écrêtées&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 images look inverted (guess)</source>
        <translation>images apparemment inversées (supposition)&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 images look rotated-90 (guess)</source>
        <translation>images apparemment tournées de 90° (supposition)&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 images look rotated-180 (guess)</source>
        <translation>images apparemment tournées de 180° (supposition)&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 images look rotated-270 (guess)</source>
        <translation>images apparemment tournées de 270° (supposition)&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 images look not-chest (guess)</source>
        <translation>images apparemment sans thorax (supposition)&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 files could not be used: %2</source>
        <translation>fichiers inutilisables (%1)&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 images have No Finding beside a finding; the finding counts</source>
        <translation>images avec «&#xa0;No Finding&#xa0;» à côté d’un signe&#xa0;: %1&#xa0;; le signe compte</translation>
    </message>
    <message>
        <source>%1 images have no row in the label file</source>
        <translation>images sans ligne dans le fichier d’annotations&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 patients were joined with another, since they share a picture</source>
        <translation>patients réunis avec un autre, car ils ont une image en commun&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 patients share a picture with a patient of another set; they are in no set any more</source>
        <translation>patients ayant une image en commun avec un patient d’un autre ensemble&#xa0;: %1&#xa0;; ils ne figurent plus dans aucun ensemble</translation>
    </message>
    <message>
        <source>%1 images keep their former patient, since the split is locked</source>
        <translation>images gardant leur ancien patient, car la répartition est verrouillée&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 names or birth dates are shared by more than 8 patients; those are proposed as one person only where name and birth date agree</source>
        <translation>noms ou dates de naissance communs à plus de 8 patients&#xa0;: %1&#xa0;; ces patients ne sont proposés comme une même personne que si nom et date de naissance concordent</translation>
    </message>
    <message>
        <source>%1 images have more look-alikes than were compared; each was compared with its nearest</source>
        <translation>images ayant plus d’images ressemblantes qu’il n’en a été comparé&#xa0;: %1&#xa0;; chacune a été comparée aux plus proches</translation>
    </message>
    <message>
        <source>%1 stored pictures could not be read and were not compared</source>
        <translation>images enregistrées illisibles, non comparées&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 images show nothing and were not searched for near duplicates</source>
        <translation>images ne montrant rien, exclues de la recherche de quasi-copies&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 images are near duplicates of another image of the same patient</source>
        <translation>images quasi-copies d’une autre image du même patient&#xa0;: %1</translation>
    </message>
    <message>
        <source>pairs of patients that may be one person (%1), waiting for a decision: %2</source>
        <translation>paires de patients qui sont peut-être une même personne (%1), en attente d’une décision&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 of these pairs are in two sets of the locked split; confirming one takes one of its patients out of the study</source>
        <translation>paires parmi celles-ci réparties sur deux ensembles de la répartition verrouillée&#xa0;: %1&#xa0;; en confirmer une retire l’un de ses patients de l’étude</translation>
    </message>
    <message>
        <source>%1 new patients may be one person with patients of two sets; decide their proposals</source>
        <translation>nouveaux patients qui sont peut-être une même personne avec des patients de deux ensembles&#xa0;: %1&#xa0;; décidez de leurs propositions</translation>
    </message>
    <message>
        <source>%1 patients, %2 are needed; %3 is not possible at this size</source>
        <translation>%1 patients, il en faut %2&#xa0;; %3&#xa0;: impossible à cette taille</translation>
    </message>
    <message>
        <source>thresholds of the re-identification detectors</source>
        <translation>seuils des détecteurs de réidentification</translation>
    </message>
    <message>
        <source>reporting on the test patients</source>
        <translation>compte rendu sur les patients de test</translation>
    </message>
    <message>
        <source>singling-out against patients that touched nothing</source>
        <translation>individualisation par rapport à des patients qui n’ont rien influencé</translation>
    </message>
    <message>
        <source>%1 of %2 rows name an image that is not in the source (first: line %3)</source>
        <translation>%1 lignes sur %2 citent une image absente de la source (première&#xa0;: ligne %3)</translation>
    </message>
    <message>
        <source>%1 of %2 rows name an image that is not in the source</source>
        <translation>%1 lignes sur %2 citent une image absente de la source</translation>
    </message>
    <message>
        <source>not valid UTF-8; read as %1</source>
        <translation>UTF-8 non valide&#xa0;; lu comme %1</translation>
    </message>
    <message>
        <source>the labels hardly use the eight classes; taken instead: %1</source>
        <translation>les annotations n’utilisent guère les huit classes&#xa0;; pris à la place&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 folders in it cannot be read</source>
        <translation>%1 dossiers qu’il contient ne peuvent pas être lus</translation>
    </message>
    <message>
        <source>Its patient is not known</source>
        <translation>Son patient n’est pas connu</translation>
    </message>
    <message>
        <source>Given to two patients</source>
        <translation>Attribution à deux patients</translation>
    </message>
    <message>
        <source>Owning another image of a patient links it to the released images by hardly more than this (risk beyond control patients, upper end)</source>
        <translation>Posséder une autre image d’un patient ne le relie guère davantage que cela aux images diffusées (risque au-delà des patients témoins, borne supérieure)</translation>
    </message>
    <message>
        <source>correlation-forms</source>
        <translation>corrélation-formes</translation>
    </message>
    <message>
        <source>weaker than designed: %1</source>
        <translation>plus faible que prévu&#xa0;: %1</translation>
    </message>
    <message>
        <source>there is no detector</source>
        <translation>il n’y a pas de détecteur</translation>
    </message>
    <message>
        <source>not used: %1 % of the pairs of different patients reach it as well</source>
        <translation>non utilisé&#xa0;: %1&#xa0;% des paires de patients différents l’atteignent aussi</translation>
    </message>
    <message>
        <source>refused: whether it separates is %1</source>
        <translation>refusé&#xa0;: sa capacité à séparer est %1</translation>
    </message>
    <message>
        <source>%1 refused: whether it separates is %2</source>
        <translation>%1 refusé&#xa0;: sa capacité à séparer est %2</translation>
    </message>
    <message>
        <source>not computable: fewer than two pairs of a kind</source>
        <translation>non calculable&#xa0;: moins de deux paires d’un type</translation>
    </message>
    <message>
        <source>not computable: needs pairs of the same and of different patients</source>
        <translation>non calculable&#xa0;: il faut des paires du même patient et de patients différents</translation>
    </message>
    <message>
        <source>refused: its judge cannot be tested: %1</source>
        <translation>refusé&#xa0;: son juge ne peut pas être testé&#xa0;: %1</translation>
    </message>
    <message>
        <source>not calibratable at this size: %1 images, %2 needed</source>
        <translation>non étalonnable à cette taille&#xa0;: %1 images, %2 nécessaires</translation>
    </message>
    <message>
        <source>not calibratable at this size: no validation patients</source>
        <translation>non étalonnable à cette taille&#xa0;: pas de patients de validation</translation>
    </message>
    <message>
        <source>not calibratable at this size: no test patients</source>
        <translation>non étalonnable à cette taille&#xa0;: pas de patients de test</translation>
    </message>
    <message>
        <source>not tested: nothing is calibrated</source>
        <translation>non testé&#xa0;: rien n’est étalonné</translation>
    </message>
    <message>
        <source>not tested: no generator made near-duplicates</source>
        <translation>non testé&#xa0;: aucun générateur n’a produit de quasi-copies</translation>
    </message>
    <message>
        <source>writing found on %1 of %2 validation images, and on %3 of %4 with made-up writing in letters of 7 px</source>
        <translation>inscriptions trouvées sur %1 des %2 images de validation, et sur %3 des %4 portant des inscriptions inventées en lettres de 7&#xa0;px</translation>
    </message>
    <message>
        <source>refused: it finds writing on too many real images</source>
        <translation>refusé&#xa0;: il trouve des inscriptions sur trop d’images réelles</translation>
    </message>
    <message>
        <source>not tested: no picture has room for writing</source>
        <translation>non testé&#xa0;: aucune image n’a de place pour des inscriptions</translation>
    </message>
    <message>
        <source>weak: it finds less than 80 % of small writing</source>
        <translation>faible&#xa0;: il trouve moins de 80&#xa0;% des petites inscriptions</translation>
    </message>
    <message>
        <source>not checked: writing cannot be read in pictures of less than 128 px</source>
        <translation>non vérifié&#xa0;: les inscriptions ne peuvent pas être lues dans des images de moins de 128 px</translation>
    </message>
    <message>
        <source>Writing on the picture: %1</source>
        <translation>Inscriptions sur l’image&#xa0;: %1</translation>
    </message>
    <message>
        <source>Likeness to real images: %1</source>
        <translation>Ressemblance aux images réelles&#xa0;: %1</translation>
    </message>
    <message>
        <source>Findings asked for: %1</source>
        <translation>Signes demandés&#xa0;: %1</translation>
    </message>
    <message>
        <source>Detector %1: %2</source>
        <translation>Détecteur %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>AUROC %1 [%2, %3] on %4 validation patients</source>
        <translation>AUROC %1 [%2&#xa0;; %3] sur %4 patients de validation</translation>
    </message>
    <message>
        <source>%1 (AUROC %2 [%3, %4] on %5 validation patients)</source>
        <translation>%1 (AUROC %2 [%3&#xa0;; %4] sur %5 patients de validation)</translation>
    </message>
    <message>
        <source>%1 (writing found on %2)</source>
        <translation>%1 (inscriptions trouvées sur %2)</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>images</source>
        <translation>images</translation>
    </message>
    <message>
        <source>%1: %2 of %3, because no candidate could be drawn</source>
        <translation>%1&#xa0;: %2 sur %3, car aucune image candidate n’a pu être générée</translation>
    </message>
    <message>
        <source>%1: %2 of %3, because of %4 candidates none was left over in the groups that lack images</source>
        <translation>%1&#xa0;: %2 sur %3, car sur %4 images candidates il n’en restait aucune dans les groupes où il manque des images</translation>
    </message>
    <message>
        <source>%1: %2 of %3, because of %4 candidates %5</source>
        <translation>%1&#xa0;: %2 sur %3, car sur %4 images candidates %5</translation>
    </message>
    <message>
        <source>%1 resembled a patient of their own group</source>
        <translation>%1 ressemblaient à un patient de leur propre groupe</translation>
    </message>
    <message>
        <source>%1 resembled a training patient</source>
        <translation>%1 ressemblaient à un patient d’entraînement</translation>
    </message>
    <message>
        <source>%1 showed writing or a marker</source>
        <translation>%1 montraient des inscriptions ou un repère</translation>
    </message>
    <message>
        <source>%1 did not show the findings asked for</source>
        <translation>%1 ne montraient pas les signes demandés</translation>
    </message>
    <message>
        <source>%1 looked like no real image</source>
        <translation>%1 ne ressemblaient à aucune image réelle</translation>
    </message>
    <message>
        <source>%1 repeated an accepted image</source>
        <translation>%1 répétaient une image acceptée</translation>
    </message>
    <message>
        <source>%1 could not be judged</source>
        <translation>%1 n’ont pas pu être jugées</translation>
    </message>
    <message>
        <source>%1 were blank</source>
        <translation>%1 étaient vides</translation>
    </message>
    <message>
        <source>none of %1 was accepted: %2</source>
        <translation>aucune des %1 n’a été acceptée&#xa0;: %2</translation>
    </message>
    <message>
        <source>candidates.jsonl of this run has each with its reasons</source>
        <translation>candidates.jsonl de cette exécution contient chacune avec ses motifs</translation>
    </message>
    <message>
        <source>the generator does not yet draw what it is asked for: train longer (--train-images), or leave this check out (--no-filter-labels)</source>
        <translation>le générateur ne produit pas encore ce qui lui est demandé&#xa0;: entraîner plus longtemps (--train-images) ou omettre ce contrôle (--no-filter-labels)</translation>
    </message>
    <message>
        <source>the generator has not learned enough: train longer (--train-images)</source>
        <translation>le générateur n’a pas assez appris&#xa0;: entraîner plus longtemps (--train-images)</translation>
    </message>
    <message>
        <source>the generator repeats itself: train on more patients, or for less long</source>
        <translation>le générateur se répète&#xa0;: entraîner sur davantage de patients, ou moins longtemps</translation>
    </message>
    <message>
        <source>the real pictures carry writing that was learned: mask it at import (burned-in), or leave this check out (--no-filter-text)</source>
        <translation>les images réelles portent des inscriptions qui ont été apprises&#xa0;: les masquer à l’import (burned-in) ou omettre ce contrôle (--no-filter-text)</translation>
    </message>
    <message>
        <source>the generator copies its patients: train for less long (--train-images, --checkpoint best), on more patients, or with larger groups (--k)</source>
        <translation>le générateur copie ses patients&#xa0;: entraîner moins longtemps (--train-images, --checkpoint best), sur davantage de patients ou avec des groupes plus grands (--k)</translation>
    </message>
    <message>
        <source>it needs less with a smaller %1</source>
        <translation>il en faut moins avec une valeur plus petite de %1</translation>
    </message>
    <message>
        <source>no detector tells copies of a picture from other pictures (the intervals of all AUCs reach 0.5)</source>
        <translation>aucun détecteur ne distingue les copies d’une image des autres images (les intervalles de toutes les AUC atteignent 0,5)</translation>
    </message>
    <message>
        <source>train them longer (--reidentification-pairs, --copy-detector-pairs), choose others (--filter-detectors) or, knowing that nothing is held back, use --filter off</source>
        <translation>les entraîner plus longtemps (--reidentification-pairs, --copy-detector-pairs), en choisir d’autres (--filter-detectors) ou, en sachant que rien n’est retenu, utiliser --filter off</translation>
    </message>
    <message>
        <source>nobody has answered yet</source>
        <translation>personne n’a encore répondu</translation>
    </message>
    <message>
        <source>too few questions: all right would not tell from guessing</source>
        <translation>trop peu de questions&#xa0;: tout réussir ne se distinguerait pas du hasard</translation>
    </message>
    <message>
        <source>no training image has a finding: findings steer nothing, the generator learns as without them</source>
        <translation>aucune image d’entraînement n’a de signe&#xa0;: les signes ne guident rien, le générateur apprend comme sans eux</translation>
    </message>
    <message>
        <source>no training image has %1: it is never drawn</source>
        <translation>aucune image d’entraînement n’a %1&#xa0;: ce signe n’est jamais généré</translation>
    </message>
    <message>
        <source>Images with %1 come back from latent space clearly worse than images on average.</source>
        <translation>Les images avec %1 reviennent de l’espace latent nettement dégradées par rapport à la moyenne des images.</translation>
    </message>
    <message>
        <source>the file does not say whether it takes [0, 1] or [-1, 1]; [-1, 1] was assumed</source>
        <translation>le fichier ne dit pas s’il attend [0, 1] ou [-1, 1]&#xa0;; [-1, 1] a été supposé</translation>
    </message>
    <message>
        <source>cannot be trained to attack: %1</source>
        <translation>ne peut pas être entraîné à attaquer&#xa0;: %1</translation>
    </message>
    <message>
        <source>not testable: the recipe needs more reference patients: %1</source>
        <translation>non testable&#xa0;: la recette demande davantage de patients de référence&#xa0;: %1</translation>
    </message>
    <message>
        <source>arm %1: no image with %2 to learn from</source>
        <translation>bras %1&#xa0;: aucune image avec %2 dont apprendre</translation>
    </message>
    <message>
        <source>arm %1: no image without %2 to learn from</source>
        <translation>bras %1&#xa0;: aucune image sans %2 dont apprendre</translation>
    </message>
    <message>
        <source>the mean runs over %1 of %2 findings; without both labels among the test images: %3</source>
        <translation>la moyenne porte sur %1 signes sur %2&#xa0;; sans les deux annotations parmi les images de test&#xa0;: %3</translation>
    </message>
    <message>
        <source>Each condition is one patient&apos;s own features (k = 1, the published method): a sample can copy that patient.</source>
        <translation>Chaque condition est faite des caractéristiques d’un seul patient (k = 1, la méthode publiée)&#xa0;: un échantillon peut copier ce patient.</translation>
    </message>
    <message>
        <source>The model is trained with single patients&apos; features; only samples are mixed.</source>
        <translation>Le modèle est entraîné avec les caractéristiques de patients individuels&#xa0;; seuls les échantillons sont mélangés.</translation>
    </message>
    <message>
        <source>Two patients per condition hide each one little.</source>
        <translation>Deux patients par condition cachent peu chacun d’eux.</translation>
    </message>
    <message>
        <source>No image has a positive label: all conditions form one set of labels.</source>
        <translation>Aucune image n’a d’annotation positive&#xa0;: toutes les conditions forment un seul ensemble d’annotations.</translation>
    </message>
    <message>
        <source>no set of labels has %1 patients</source>
        <translation>aucun ensemble d’annotations n’a %1 patients</translation>
    </message>
    <message>
        <source>the detectors were made anew since these images were judged</source>
        <translation>les détecteurs ont été refaits depuis que ces images ont été jugées</translation>
    </message>
    <message>
        <source>If the synthetic curve begins farther left than the curves of unseen patients, some synthetic images lie closer to a training image than two different people usually do: look at the closest pairs, which the report for the inside shows. Curves on top of each other are what one hopes to see. This finds copies and near copies; a likeness of the same person in another position can lie far away by this measure.</source>
        <translation>Si la courbe synthétique commence plus à gauche que les courbes des patients non vus, certaines images synthétiques sont plus proches d’une image d’entraînement que ne le sont d’ordinaire deux personnes différentes&#xa0;: regardez les paires les plus proches, que montre le rapport interne. Des courbes superposées sont ce que l’on espère voir. Cela trouve les copies et les quasi-copies&#xa0;; une ressemblance de la même personne dans une autre position peut être éloignée selon cette mesure.</translation>
    </message>
    <message>
        <source>An attack was found: draw fewer images per patient group, more patients behind each condition (k), a stricter filter, or a shorter training; then run the audit again. Not testable: more control patients, and more released images; plan-split says how many.</source>
        <translation>Une attaque a été trouvée&#xa0;: moins d’images générées par groupe de patients, davantage de patients derrière chaque condition (k), un filtre plus strict ou un entraînement plus court&#xa0;; relancez ensuite l’audit. Non testable&#xa0;: davantage de patients témoins et davantage d’images diffusées&#xa0;; plan-split indique combien.</translation>
    </message>
    <message>
        <source>A control of the audit itself gave an alarm or found nothing: read the report&apos;s table of controls; more reference patients (validation and test) train better attackers.</source>
        <translation>Un contrôle de l’audit lui-même a donné une alarme ou n’a rien trouvé&#xa0;: lisez le tableau des contrôles du rapport&#xa0;; davantage de patients de référence (validation et test) entraînent de meilleurs attaquants.</translation>
    </message>
    <message>
        <source>Take in more patients, or give more of them to the control set (plan-split).</source>
        <translation>Ajoutez des patients, ou affectez-en davantage à l’ensemble témoin (plan-split).</translation>
    </message>
    <message>
        <source>Take the images that the report calls copies out by a stricter filter (fewer false accepts), train for a shorter time, or put more patients behind each condition.</source>
        <translation>Retirez les images que le rapport appelle copies au moyen d’un filtre plus strict (moins de fausses acceptations), entraînez moins longtemps ou placez davantage de patients derrière chaque condition.</translation>
    </message>
    <message>
        <source>An attack is shown to gain more from the release with patients of whom the model learned: train for a shorter time, put more patients behind each condition, or draw fewer images of each group.</source>
        <translation>Il est démontré qu’une attaque tire davantage de la diffusion pour les patients dont le modèle a appris&#xa0;: entraînez moins longtemps, placez davantage de patients derrière chaque condition ou générez moins d’images de chaque groupe.</translation>
    </message>
    <message>
        <source>Where the interval is wide, too few patients were asked about: more probe patients and more control patients with two images. Where its lower end lies above zero, the released images do link: train for a shorter time, or put more patients behind each condition.</source>
        <translation>Là où l’intervalle est large, l’interrogation a porté sur trop peu de patients&#xa0;: davantage de patients sondes et davantage de patients témoins ayant deux images. Là où sa borne inférieure est au-dessus de zéro, les images diffusées permettent bien de relier&#xa0;: entraînez moins longtemps, ou placez davantage de patients derrière chaque condition.</translation>
    </message>
    <message>
        <source>Train for a shorter time (the memorisation meter says from when on), with more patients, or put more patients behind each condition.</source>
        <translation>Entraînez moins longtemps (la mesure de mémorisation indique à partir de quand), avec davantage de patients, ou placez davantage de patients derrière chaque condition.</translation>
    </message>
    <message>
        <source>Train for a shorter time, or let the meter choose the weights; without a meter, turn it on.</source>
        <translation>Entraînez moins longtemps, ou laissez la mesure choisir les poids&#xa0;; en l’absence de mesure, activez-la.</translation>
    </message>
    <message>
        <source>Raise k, or steer by findings alone.</source>
        <translation>Augmentez k, ou guidez par les signes seuls.</translation>
    </message>
    <message>
        <source>More released images, and attackers that learn from more validation and test patients: with few of both even planted copies stay hidden. The report&apos;s table of power says what was found at each share.</source>
        <translation>Davantage d’images diffusées, et des attaquants qui apprennent de davantage de patients de validation et de test&#xa0;: avec peu des deux, même des copies implantées restent cachées. Le tableau de puissance du rapport indique ce qui a été trouvé à chaque part.</translation>
    </message>
    <message>
        <source>Only training patients with two images or more can lend one to this test; up to 500 are withheld by lot (--split-probes), and at most one training image in twenty: for 100 of them take in 2,000 training images or more.</source>
        <translation>Seuls les patients d’entraînement ayant au moins deux images peuvent en prêter une à ce test&#xa0;; jusqu’à 500 sont retenues par tirage au sort (--split-probes), et au plus une image d’entraînement sur vingt&#xa0;: pour en avoir 100, importez au moins 2&#xa0;000 images d’entraînement.</translation>
    </message>
    <message>
        <source>Draw more images; where the filter left too few, see its reasons in the report.</source>
        <translation>Générez davantage d’images&#xa0;; si le filtre en a laissé trop peu, voyez ses motifs dans le rapport.</translation>
    </message>
    <message>
        <source>Take in more patients.</source>
        <translation>Ajoutez des patients.</translation>
    </message>
    <message>
        <source>Train the generator for longer or with more patients, draw more images, and repeat the classifiers (five seeds) so that the figure is less a matter of chance. The report says what a classifier of real images repeats.</source>
        <translation>Entraînez le générateur plus longtemps ou avec davantage de patients, générez davantage d’images et répétez les classifieurs (cinq graines) pour que le chiffre dépende moins du hasard. Le rapport indique ce que répète un classifieur d’images réelles.</translation>
    </message>
    <message>
        <source>The generator&apos;s own near-duplicates are hard to tell in small pictures: at 32 px little of the origin is left from noise level 1 on, and no filter can find it. A larger image size (128 px or more), and detectors trained on more pairs.</source>
        <translation>Les quasi-copies du générateur lui-même se distinguent mal dans de petites images&#xa0;: à 32 px, il reste peu de l’origine dès le niveau de bruit 1, et aucun filtre ne peut la retrouver. Une taille d’image plus grande (128 px ou plus), et des détecteurs entraînés sur davantage de paires.</translation>
    </message>
    <message>
        <source>The reason stands beside it. Not calibratable: more validation patients (79 at least). No own-group threshold, too weak: train the detectors on more patients and pairs (--reidentification-pairs, --copy-detector-pairs), at a larger image size.</source>
        <translation>Le motif figure à côté. Non étalonnable&#xa0;: davantage de patients de validation (79 au moins). Pas de seuil de propre groupe, trop faible&#xa0;: entraînez les détecteurs sur davantage de patients et de paires (--reidentification-pairs, --copy-detector-pairs), avec une taille d’image plus grande.</translation>
    </message>
    <message>
        <source>Run generate with --filter on.</source>
        <translation>Exécutez generate avec --filter on.</translation>
    </message>
    <message>
        <source>People have yet to look at every pair of the plan: review --list-pairs.</source>
        <translation>Des personnes doivent encore regarder chaque paire du plan&#xa0;: review --list-pairs.</translation>
    </message>
    <message>
        <source>Not measured: make the motivated-intruder exercise and have it answered (intruder). Better than guessing: people recognise patients; do not release these images.</source>
        <translation>Non mesuré&#xa0;: créez l’exercice de l’intrus motivé et faites-y répondre (intruder). Mieux que le hasard&#xa0;: des personnes reconnaissent des patients&#xa0;; ne diffusez pas ces images.</translation>
    </message>
    <message>
        <source>Somebody has to answer an exercise of as many questions (intruder --make --questions); a small release gives fewer: draw more images.</source>
        <translation>Quelqu’un doit répondre à un exercice d’autant de questions (intruder --make --questions)&#xa0;; une petite diffusion en donne moins&#xa0;: générez davantage d’images.</translation>
    </message>
    <message>
        <source>Images seen</source>
        <translation>Images vues</translation>
    </message>
    <message>
        <source>How many images the network has learned from so far, each counted every time it is shown. The plan of the training says after how many it ends.</source>
        <translation>Nombre d’images dont le réseau a appris jusqu’ici, chacune comptée à chaque présentation. Le plan de l’entraînement indique après combien il se termine.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Images learned from in one second, since the last message of the worker. It depends on the size of images and network and on what else the computer does; the result does not depend on it.</source>
        <translation>Images apprises en une seconde, depuis le dernier message du programme de calcul. Elle dépend de la taille des images et du réseau et de ce que l’ordinateur fait par ailleurs&#xa0;; le résultat n’en dépend pas.</translation>
    </message>
    <message>
        <source>Memory, highest</source>
        <translation>Mémoire, maximum</translation>
    </message>
    <message>
        <source>The most memory of its computer that the worker has needed so far. When it comes near to what there is, a run may end for want of memory; a smaller network, or fewer images at once, need less.</source>
        <translation>La plus grande quantité de mémoire de son ordinateur dont le programme de calcul a eu besoin jusqu’ici. Si elle approche de ce qui existe, une exécution peut s’arrêter faute de mémoire&#xa0;; un réseau plus petit, ou moins d’images à la fois, en demandent moins.</translation>
    </message>
    <message>
        <source>Last checkpoint</source>
        <translation>Dernier point de reprise</translation>
    </message>
    <message>
        <source>When the state of the training was last written to disk. Whatever ends the run, it goes on from there; only what was learned since is learned once more.</source>
        <translation>Quand l’état de l’entraînement a été écrit sur le disque pour la dernière fois. Quoi qui interrompe l’exécution, elle reprend de là&#xa0;; seul ce qui a été appris depuis est appris de nouveau.</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>Of the stage under way, reckoned from how long the part that is done has taken. At the beginning of a stage it is a rough guess; other stages come on top.</source>
        <translation>De l’étape en cours, estimé d’après la durée de la partie déjà faite. Au début d’une étape, c’est une estimation grossière&#xa0;; les autres étapes s’y ajoutent.</translation>
    </message>
    <message>
        <source>What it will take</source>
        <translation>Ce qu’il faudra</translation>
    </message>
    <message>
        <source>Reckoned from a trial of a few steps on the worker&apos;s computer: hours of training and drawing, the most memory and disk that is needed, and the energy that its processor or graphics card takes in these hours. The micro-batch is the number of images that are computed at once: fewer need less memory and take longer.</source>
        <translation>Estimé d’après un essai de quelques pas sur l’ordinateur du programme de calcul&#xa0;: heures d’entraînement et de tirage, besoin maximal en mémoire et en disque, et énergie que son processeur ou sa carte graphique consomme durant ces heures. Le micro-lot est le nombre d’images calculées à la fois&#xa0;: moins d’images demandent moins de mémoire et plus de temps.</translation>
    </message>
    <message>
        <source>Loss of an encoder</source>
        <translation>Perte d’un encodeur</translation>
    </message>
    <message>
        <source>How far the encoder is from telling images apart; it should fall and then level off. The spread says how different the features of different images are: near 0 the encoder would tell nothing apart.</source>
        <translation>À quel point l’encodeur est loin de distinguer les images&#xa0;; elle devrait baisser puis se stabiliser. La dispersion dit à quel point les caractéristiques d’images différentes diffèrent&#xa0;: près de 0, l’encodeur ne distinguerait rien.</translation>
    </message>
    <message>
        <source>Loss of a detector</source>
        <translation>Perte d’un détecteur</translation>
    </message>
    <message>
        <source>How far the detector is from telling images of one patient, or altered copies, from images of others; it should fall and then level off. How many it finds is measured afterwards on patients whom it has not seen.</source>
        <translation>À quel point le détecteur est loin de distinguer les images d’un même patient, ou des copies modifiées, des images d’autres patients&#xa0;; elle devrait baisser puis se stabiliser. Combien il en trouve est mesuré ensuite sur des patients qu’il n’a pas vus.</translation>
    </message>
    <message>
        <source>What became of the files</source>
        <translation>Ce que sont devenus les fichiers</translation>
    </message>
    <message>
        <source>Every file of the folder is in exactly one of these numbers. A file that is there twice is taken once; what is rejected stands in the import report, each with its reason, and can be mended and imported again.</source>
        <translation>Chaque fichier du dossier figure dans un seul de ces nombres. Un fichier présent deux fois est repris une fois&#xa0;; ce qui est refusé figure dans le rapport d’importation, avec sa raison, et peut être corrigé puis importé de nouveau.</translation>
    </message>
    <message>
        <source>Smallest leak that attacks will find</source>
        <translation>Plus petite fuite que les attaques trouveront</translation>
    </message>
    <message>
        <source>Attacks compare training patients with control patients, whom the generator never sees. The fewer control patients there are, the more training patients must have left traces in the images before that can be told from chance.</source>
        <translation>Les attaques comparent les patients d’entraînement aux patients témoins, que le générateur ne voit jamais. Moins il y a de patients témoins, plus il faut de patients d’entraînement ayant laissé des traces dans les images pour que cela se distingue du hasard.</translation>
    </message>
    <message>
        <source>Strictness of the filter</source>
        <translation>Sévérité du filtre</translation>
    </message>
    <message>
        <source>The share of harmless images, of people who are not in the training set, that the filter may throw away by mistake. A larger share makes stricter thresholds: more likenesses of patients are found, and fewer images are left.</source>
        <translation>La part d’images inoffensives, de personnes absentes de l’ensemble d’entraînement, que le filtre peut écarter par erreur. Une part plus grande rend les seuils plus sévères&#xa0;: davantage de ressemblances avec des patients sont trouvées et moins d’images restent.</translation>
    </message>
    <message>
        <source>Motivated-intruder exercise</source>
        <translation>Exercice de l’intrus motivé</translation>
    </message>
    <message>
        <source>A coin decides each question, so who cannot tell is right in about half of them. Better than guessing means so many right answers that guessing would give them to anybody of all who tried in fewer than one of 20 exercises.</source>
        <translation>Une pièce décide de chaque question&#xa0;: qui ne sait pas a raison environ une fois sur deux. Mieux que le hasard signifie tant de bonnes réponses que le hasard ne les donnerait à l’un de tous les participants que dans moins d’un exercice sur 20.</translation>
    </message>
    <message>
        <source>Rules of a policy</source>
        <translation>Règles d’une politique</translation>
    </message>
    <message>
        <source>Each rule compares one figure of the report with what the policy asks. A figure that was not measured never counts as met. A rule that is not met can be set aside by two people, with reasons that are signed and kept.</source>
        <translation>Chaque règle compare un chiffre du rapport à ce que demande la politique. Un chiffre non mesuré ne compte jamais comme satisfait. Une règle non satisfaite peut être écartée par deux personnes, avec des raisons signées et conservées.</translation>
    </message>
    <message>
        <source>What left the house</source>
        <translation>Ce qui a quitté l’établissement</translation>
    </message>
    <message>
        <source>Each copy that was handed over, with its recipient. The policy says for how many months a decision stands: attacks become better, so by that day the images are audited anew, or called back.</source>
        <translation>Chaque copie remise, avec son destinataire. La politique dit pendant combien de mois une décision vaut&#xa0;: les attaques s’améliorent, donc d’ici là les images sont soumises à un nouvel audit, ou rappelées.</translation>
    </message>
    <message>
        <source>%1 in ZIP archives</source>
        <translation>%1 dans des archives ZIP</translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation>%1 autres</translation>
    </message>
    <message>
        <source>All %1 files, by their first bytes: %2.</source>
        <translation>Les&#xa0;%1 fichiers, d’après leurs premiers octets&#xa0;:&#xa0;%2.</translation>
    </message>
    <message>
        <source>A sample, spread over the folder: %1 of %2 files were read</source>
        <translation>Un échantillon, réparti sur le dossier&#xa0;:&#xa0;%1 fichiers sur&#xa0;%2 ont été lus</translation>
    </message>
    <message>
        <source>All %1 files were read</source>
        <translation>Les&#xa0;%1 fichiers ont tous été lus</translation>
    </message>
    <message>
        <source>%1: %2 images (%3), writing on %4 of them.</source>
        <translation>%1&#xa0;:&#xa0;%2 images (%3), du texte sur&#xa0;%4 d’entre elles.</translation>
    </message>
    <message>
        <source>made an intruder test</source>
        <translation>a créé un exercice d’intrus</translation>
    </message>
    <message>
        <source>answered an intruder test</source>
        <translation>a répondu à un exercice d’intrus</translation>
    </message>
    <message>
        <source>all detectors</source>
        <translation>tous les détecteurs</translation>
    </message>
    <message>
        <source>Blur, sigma in px of 256</source>
        <translation>Flou, sigma en px sur 256</translation>
    </message>
    <message>
        <source>Noise, standard deviation</source>
        <translation>Bruit, écart type</translation>
    </message>
    <message>
        <source>Rotation, degrees</source>
        <translation>Rotation, degrés</translation>
    </message>
    <message>
        <source>Brightness, factor</source>
        <translation>Luminosité, facteur</translation>
    </message>
    <message>
        <source>Contrast, factor</source>
        <translation>Contraste, facteur</translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation>Qualité JPEG</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>En miroir</translation>
    </message>
    <message>
        <source>Crop, % of the side that stays</source>
        <translation>Recadrage, % du côté conservé</translation>
    </message>
    <message>
        <source>Mixture of two, share of the first</source>
        <translation>Mélange de deux images, part de la première</translation>
    </message>
    <message>
        <source>Near-duplicate by the generator, noise level</source>
        <translation>Quasi-copie par le générateur, niveau de bruit</translation>
    </message>
</context>
<context>
    <name>outis::gui::AboutPage</name>
    <message>
        <source>About the images</source>
        <translation>À propos des images</translation>
    </message>
    <message>
        <source>The report prints these words as they are, also for the outside. What is left empty is said to be not stated. Write no name of a patient.</source>
        <translation>Le rapport imprime ces mots tels quels, aussi pour l’extérieur. Ce qui reste vide est donné comme non indiqué. N’écrivez aucun nom de patient.</translation>
    </message>
    <message>
        <source>Name of the data set</source>
        <translation>Nom du jeu de données</translation>
    </message>
    <message>
        <source>Chest radiographs, ward 4</source>
        <translation>Radiographies thoraciques, service 4</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisme</translation>
    </message>
    <message>
        <source>Images taken</source>
        <translation>Période des clichés</translation>
    </message>
    <message>
        <source>2014 to 2019</source>
        <translation>2014 à 2019</translation>
    </message>
    <message>
        <source>Approval: number or name</source>
        <translation>Approbation&#xa0;: numéro ou nom</translation>
    </message>
    <message>
        <source>Taken and left out</source>
        <translation>Inclus et exclus</translation>
    </message>
    <message>
        <source>adults, frontal views, no portable images</source>
        <translation>adultes, incidences de face, pas de clichés au lit</translation>
    </message>
    <message>
        <source>Where the findings come from, and how sure they are</source>
        <translation>D’où viennent les signes, et leur degré de certitude</translation>
    </message>
    <message>
        <source>read from reports by two radiologists</source>
        <translation>lus dans les comptes rendus par deux radiologues</translation>
    </message>
    <message>
        <source>Legal basis of the processing</source>
        <translation>Base juridique du traitement</translation>
    </message>
</context>
<context>
    <name>outis::gui::AccuracyPage</name>
    <message>
        <source>trained on real</source>
        <translation>entraîné sur réelles</translation>
    </message>
    <message>
        <source>trained on synthetic</source>
        <translation>entraîné sur synthétiques</translation>
    </message>
    <message>
        <source>trained on both</source>
        <translation>entraîné sur les deux</translation>
    </message>
    <message>
        <source>Mean of the findings</source>
        <translation>Moyenne des signes</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>area under the ROC on real test patients</source>
        <translation>aire sous la courbe ROC sur de vrais patients de test</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>The same classifier learns from real, from synthetic and from both kinds of images, and then reads real test patients whom none has seen.</source>
        <translation>Le même classifieur apprend d’images réelles, d’images synthétiques et des deux, puis lit de vrais patients de test qu’aucun n’a vus.</translation>
    </message>
    <message>
        <source>What is lost by training on synthetic images</source>
        <translation>Ce que l’on perd en entraînant sur des images synthétiques</translation>
    </message>
    <message>
        <source>By finding</source>
        <translation>Par signe</translation>
    </message>
    <message>
        <source>Area under the ROC by finding, trained on real, on synthetic and on both kinds of images</source>
        <translation>Aire sous la courbe ROC par signe, entraîné sur images réelles, sur synthétiques et sur les deux</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Signe</translation>
    </message>
    <message>
        <source>Curves of one finding</source>
        <translation>Courbes d’un signe</translation>
    </message>
    <message>
        <source>ROC curves of the chosen finding</source>
        <translation>Courbes ROC du signe choisi</translation>
    </message>
    <message>
        <source>false positives (share of images without the finding)</source>
        <translation>faux positifs (part des images sans le signe)</translation>
    </message>
    <message>
        <source>true positives (share of those with it)</source>
        <translation>vrais positifs (part de celles qui l’ont)</translation>
    </message>
    <message>
        <source>guessing</source>
        <translation>hasard</translation>
    </message>
    <message>
        <source>Calibration of the chosen finding</source>
        <translation>Étalonnage du signe choisi</translation>
    </message>
    <message>
        <source>probability that is said</source>
        <translation>probabilité annoncée</translation>
    </message>
    <message>
        <source>share that is true</source>
        <translation>part vérifiée</translation>
    </message>
    <message>
        <source>perfect</source>
        <translation>parfait</translation>
    </message>
    <message>
        <source>Finding:</source>
        <translation>Signe&#xa0;:</translation>
    </message>
    <message>
        <source>By group of patients</source>
        <translation>Par groupe de patients</translation>
    </message>
    <message>
        <source>Area under the ROC by group of test patients</source>
        <translation>Aire sous la courbe ROC par groupe de patients de test</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Mean of the findings that can be computed within the group. A group of few patients has a wide interval, or none.</source>
        <translation>Moyenne des signes calculables dans le groupe. Un groupe de peu de patients a un intervalle large, ou n’en a pas.</translation>
    </message>
    <message>
        <source>The comparison appears here once synthetic images were drawn and the test classifiers were trained.</source>
        <translation>La comparaison apparaît ici dès que des images synthétiques ont été générées et que les classifieurs de test ont été entraînés.</translation>
    </message>
    <message>
        <source>Are the asked findings shown? %1</source>
        <translation>Les signes demandés sont-ils visibles&#xa0;? %1</translation>
    </message>
    <message>
        <source>%1 of %2, none of whom any network has learned from; repetitions of each training: %3.</source>
        <translation>%1 sur %2, dont aucun réseau n’a appris&#xa0;; répétitions de chaque entraînement&#xa0;: %3.</translation>
    </message>
    <message>
        <source>real</source>
        <translation>réelles</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>synthétiques</translation>
    </message>
    <message>
        <source>both</source>
        <translation>les deux</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>ROC of “%3”: %1 test images with and %2 without it</source>
        <translation>ROC de «&#xa0;%3&#xa0;»&#xa0;: %1 images de test avec et %2 sans</translation>
    </message>
    <message>
        <source>Calibration of “%1”: is it there as often as is said?</source>
        <translation>Étalonnage de «&#xa0;%1&#xa0;»&#xa0;: est-il présent aussi souvent qu’annoncé&#xa0;?</translation>
    </message>
    <message>
        <source>Area under the ROC: %1.
Calibration error: %2.</source>
        <translation>Aire sous la courbe ROC&#xa0;: %1.
Erreur d’étalonnage&#xa0;: %2.</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>No group is large enough to compare</source>
        <translation>Aucun groupe n’est assez grand pour comparer</translation>
    </message>
    <message>
        <source>Most is lost for %1: %2 trained on real, %3 on synthetic images</source>
        <translation>La plus grande perte est pour %1&#xa0;: %2 entraîné sur images réelles, %3 sur synthétiques</translation>
    </message>
    <message>
        <source>Trained on only as many real images as there are synthetic ones, the classifier reaches %1 and loses %2 points: the price of the smaller number alone.</source>
        <translation>Entraîné sur seulement autant d’images réelles qu’il y a d’images synthétiques, le classifieur atteint %1 et perd %2 points&#xa0;: le prix du seul nombre plus petit.</translation>
    </message>
</context>
<context>
    <name>outis::gui::AuditCard</name>
    <message>
        <source>What attackers found</source>
        <translation>Ce que les attaquants ont trouvé</translation>
    </message>
    <message>
        <source>Networks that learned from other patients alone try to find the patients behind the images. Control patients whom no network ever saw show what chance does. These are lower bounds on the risk: another attacker may do better. The report has every test by itself.</source>
        <translation>Des réseaux qui n’ont appris que d’autres patients essaient de retrouver les patients derrière les images. Des patients témoins qu’aucun réseau n’a jamais vus montrent la part du hasard. Ce sont des bornes inférieures du risque&#xa0;: un autre attaquant peut faire mieux. Le rapport détaille chaque test.</translation>
    </message>
</context>
<context>
    <name>outis::gui::AurocChart</name>
    <message>
        <source>Area under the ROC of the classifiers over the training steps</source>
        <translation>Aire sous la courbe ROC des classifieurs au fil des pas d’entraînement</translation>
    </message>
    <message>
        <source>training steps</source>
        <translation>pas d’entraînement</translation>
    </message>
    <message>
        <source>AUROC (no unit)</source>
        <translation>AUROC (sans unité)</translation>
    </message>
    <message>
        <source>trained on real</source>
        <translation>entraîné sur réelles</translation>
    </message>
    <message>
        <source>on synthetic</source>
        <translation>sur synthétiques</translation>
    </message>
    <message>
        <source>on both</source>
        <translation>sur les deux</translation>
    </message>
    <message>
        <source>real %1</source>
        <translation>réelles&#xa0;%1</translation>
    </message>
    <message>
        <source>synthetic %1</source>
        <translation>synthétiques&#xa0;%1</translation>
    </message>
    <message>
        <source>both %1</source>
        <translation>les deux&#xa0;%1</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>AUROC now: %1</source>
        <translation>AUROC actuelle&#xa0;:&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>outis::gui::BurnedInTab</name>
    <message>
        <source>Place</source>
        <translation>Endroit</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>After that</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>Places of burned-in text</source>
        <translation>Endroits où du texte est incrusté</translation>
    </message>
    <message>
        <source>Before masking</source>
        <translation>Avant masquage</translation>
    </message>
    <message>
        <source>As it is in the workspace</source>
        <translation>Tel qu’il est dans l’espace de travail</translation>
    </message>
    <message>
        <source>Looking at the places of burned-in text…</source>
        <translation>Lecture des endroits où du texte est incrusté…</translation>
    </message>
    <message>
        <source>No burned-in text was found.</source>
        <translation>Aucun texte incrusté n’a été trouvé.</translation>
    </message>
    <message>
        <source>%1 places in %2 images; %3 of them can still be read. Look through them: a picture shows what was covered.</source>
        <translation>Endroits&#xa0;:&#xa0;%1, images&#xa0;:&#xa0;%2&#xa0;; encore lisibles&#xa0;:&#xa0;%3. Parcourez-les&#xa0;: une image montre ce qui a été masqué.</translation>
    </message>
    <message>
        <source>There is no picture (any more)</source>
        <translation>Il n’y a pas (ou plus) d’image</translation>
    </message>
    <message>
        <source>side or position marker</source>
        <translation>repère de côté ou de position</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>masqué</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservé</translation>
    </message>
    <message>
        <source>▲ still readable</source>
        <translation>▲ encore lisible</translation>
    </message>
    <message>
        <source>not found again</source>
        <translation>plus retrouvé</translation>
    </message>
    <message>
        <source>After masking</source>
        <translation>Après masquage</translation>
    </message>
    <message>
        <source>As it would be in the workspace</source>
        <translation>Tel que ce serait dans l’espace de travail</translation>
    </message>
</context>
<context>
    <name>outis::gui::CalibrationCard</name>
    <message>
        <source>How the filter was calibrated</source>
        <translation>Étalonnage du filtre</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>Détecteur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>All patients</source>
        <translation>Tous les patients</translation>
    </message>
    <message>
        <source>Own group</source>
        <translation>Propre groupe</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Same patient</source>
        <translation>Même patient</translation>
    </message>
    <message>
        <source>Strangers</source>
        <translation>Tiers</translation>
    </message>
    <message>
        <source>Calibration of the detectors</source>
        <translation>Étalonnage des détecteurs</translation>
    </message>
    <message>
        <source>All patients, own group: what the thresholds against all training patients and against those of an image&apos;s own group were taken from. Beside them: shares of altered copies, of other images of a patient and of strangers&apos; images that are rejected, on test patients.</source>
        <translation>Tous les patients, propre groupe&#xa0;: d’où viennent les seuils par rapport à tous les patients d’entraînement et par rapport à ceux du propre groupe d’une image. À côté&#xa0;: parts des copies modifiées, des autres images d’un patient et des images de tiers qui sont rejetées, sur les patients de test.</translation>
    </message>
</context>
<context>
    <name>outis::gui::Chart</name>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>%1, upper end</source>
        <translation>%1, borne haute</translation>
    </message>
    <message>
        <source>%1, lower end</source>
        <translation>%1, borne basse</translation>
    </message>
    <message>
        <source>%1
%2: %3
%4: %5</source>
        <translation>%1
%2&#xa0;: %3
%4&#xa0;: %5</translation>
    </message>
</context>
<context>
    <name>outis::gui::ChartFrame</name>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>Dessins (*.svg)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Save as picture (PNG)…</source>
        <translation>Enregistrer comme image (PNG)…</translation>
    </message>
    <message>
        <source>Save as drawing (SVG)…</source>
        <translation>Enregistrer comme dessin (SVG)…</translation>
    </message>
    <message>
        <source>Save as table (CSV)…</source>
        <translation>Enregistrer comme tableau (CSV)…</translation>
    </message>
    <message>
        <source>Save this chart as a picture, a drawing or a table</source>
        <translation>Enregistrer ce graphique comme image, dessin ou tableau</translation>
    </message>
    <message>
        <source>Save this chart</source>
        <translation>Enregistrer ce graphique</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Enregistré&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>outis::gui::DataPage</name>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>The images that the generator may learn from, and those that are kept apart to attack the result.</source>
        <translation>Les images dont le générateur peut apprendre, et celles qui sont mises à part pour attaquer le résultat.</translation>
    </message>
    <message>
        <source>Look through it…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Shows each file, patients that may be one person, and burned-in text (Alt+0)</source>
        <translation>Montre chaque fichier, les patients qui sont peut-être une même personne et le texte incrusté (Alt+0)</translation>
    </message>
    <message>
        <source>Import more…</source>
        <translation>Importer davantage…</translation>
    </message>
    <message>
        <source>Takes another folder into this workspace (Ctrl+N)</source>
        <translation>Ajoute un autre dossier à cet espace de travail (Ctrl+N)</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Importer un dossier…</translation>
    </message>
    <message>
        <source>Takes a folder of images into this workspace (Ctrl+N)</source>
        <translation>Ajoute un dossier d’images à cet espace de travail (Ctrl+N)</translation>
    </message>
    <message>
        <source>Go to training</source>
        <translation>Passer à l’entraînement</translation>
    </message>
    <message>
        <source>Shows the training (Alt+2)</source>
        <translation>Montre l’entraînement (Alt+2)</translation>
    </message>
    <message>
        <source>In this workspace</source>
        <translation>Dans cet espace de travail</translation>
    </message>
    <message>
        <source>images</source>
        <translation>images</translation>
    </message>
    <message>
        <source>patients</source>
        <translation>patients</translation>
    </message>
    <message>
        <source>Names and other identities stay out of everything but the catalogue of this workspace. Patients, not images, are divided into the four sets, so that nobody is in two of them.</source>
        <translation>Les noms et autres identités restent dans le seul catalogue de cet espace de travail. Ce sont les patients, et non les images, qui sont répartis entre les quatre ensembles, afin que personne ne figure dans deux d’entre eux.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Avancement de l’importation</translation>
    </message>
    <message>
        <source>Open the import report</source>
        <translation>Ouvrir le rapport d’importation</translation>
    </message>
    <message>
        <source>One row per file, with the reason where it was not taken</source>
        <translation>Une ligne par fichier, avec le motif lorsqu’il n’a pas été repris</translation>
    </message>
    <message>
        <source>Images as they come in</source>
        <translation>Images au fil de leur arrivée</translation>
    </message>
    <message>
        <source>Drawing patients that do not exist.</source>
        <translation>Dessin de patients qui n’existent pas.</translation>
    </message>
    <message>
        <source>Reading the folder; the originals are not changed.</source>
        <translation>Lecture du dossier&#xa0;; les originaux ne sont pas modifiés.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur&#xa0;%2</translation>
    </message>
    <message>
        <source>The worker is starting.</source>
        <translation>Le processus de calcul démarre.</translation>
    </message>
    <message>
        <source>Nothing has been imported yet. Choose a folder of images; it is read in the background.</source>
        <translation>Rien n’a encore été importé. Choisissez un dossier d’images&#xa0;; il est lu en arrière-plan.</translation>
    </message>
    <message>
        <source>Import: %1.</source>
        <translation>Importation&#xa0;:&#xa0;%1.</translation>
    </message>
    <message>
        <source>Import %1: %2.</source>
        <translation>Import&#xa0;%1&#xa0;:&#xa0;%2.</translation>
    </message>
    <message>
        <source>%1 imported
%2 already there under another name
%3 that are no images
%4 rejected, each with its reason</source>
        <translation>%1 importés
%2 déjà présents sous un autre nom
%3 qui ne sont pas des images
%4 refusés, chacun avec son motif</translation>
    </message>
</context>
<context>
    <name>outis::gui::DecisionPage</name>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>What the policy of the house asks for, what was found, and who signs.</source>
        <translation>Ce que demande la politique de l’établissement, ce qui a été trouvé, et qui signe.</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Rejeter…</translation>
    </message>
    <message>
        <source>Ends this release for good, after a question</source>
        <translation>Met fin à cette diffusion définitivement, après une question</translation>
    </message>
    <message>
        <source>Request changes…</source>
        <translation>Demander des modifications…</translation>
    </message>
    <message>
        <source>Gives it back to whoever prepared it</source>
        <translation>La rend à la personne qui l’a préparée</translation>
    </message>
    <message>
        <source>Submit for review…</source>
        <translation>Soumettre à l’examen…</translation>
    </message>
    <message>
        <source>Freezes the draft and hands it to the reviewers, after a question</source>
        <translation>Fige le projet et le remet aux examinateurs, après une question</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Approuver…</translation>
    </message>
    <message>
        <source>Approves this release, after a question</source>
        <translation>Approuve cette diffusion, après une question</translation>
    </message>
    <message>
        <source>Revise…</source>
        <translation>Réviser…</translation>
    </message>
    <message>
        <source>Takes it up again to change what was asked for</source>
        <translation>La reprend pour modifier ce qui a été demandé</translation>
    </message>
    <message>
        <source>Go to the release</source>
        <translation>Aller à la diffusion</translation>
    </message>
    <message>
        <source>Opens the page “Release” (Alt+5)</source>
        <translation>Ouvre la page « Diffusion » (Alt+5)</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Où elle en est</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <source>Nothing in the workspace was changed.</source>
        <translation>Rien n’a été modifié dans l’espace de travail.</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>Diffusion %1</translation>
    </message>
    <message>
        <source>The present draft</source>
        <translation>Le projet actuel</translation>
    </message>
    <message>
        <source>Release %1: %2, %3</source>
        <translation>Diffusion %1 : %2, %3</translation>
    </message>
    <message>
        <source>Where it stands is not known yet</source>
        <translation>On ne sait pas encore où elle en est</translation>
    </message>
    <message>
        <source>The records of this workspace are being read.</source>
        <translation>Les enregistrements de cet espace de travail sont en cours de lecture.</translation>
    </message>
    <message>
        <source>There is no draft yet</source>
        <translation>Il n’y a pas encore de projet</translation>
    </message>
    <message>
        <source>A run ends with a draft: synthetic images and their report. Begin one on the page “Training”.</source>
        <translation>Une exécution se termine par un projet : des images synthétiques et leur rapport. Lancez-en une sur la page « Entraînement ».</translation>
    </message>
    <message>
        <source>A draft</source>
        <translation>Un projet</translation>
    </message>
    <message>
        <source>Choose who receives the images, look at what the policy says, and submit it. Nothing of it leaves the house before two other people approve.</source>
        <translation>Choisissez qui reçoit les images, voyez ce que dit la politique, et soumettez-le. Rien n’en quitte l’établissement avant que deux autres personnes approuvent.</translation>
    </message>
    <message>
        <source>Submit for review?</source>
        <translation>Soumettre à l’examen ?</translation>
    </message>
    <message>
        <source>The draft is frozen as a release and handed to the reviewers.</source>
        <translation>Le projet est figé comme diffusion et remis aux examinateurs.</translation>
    </message>
    <message>
        <source>Report, figures, policy, the images with their labels, and a plan of pairs to look at, drawn by lot, are fixed by digests. You sign that you prepared it, and can then not approve it. A release that was given back before is replaced by this one.</source>
        <translation>Le rapport, les chiffres, la politique, les images avec leurs étiquettes et un plan de paires à examiner, tiré au sort, sont fixés par des empreintes. Vous signez que vous l’avez préparée et ne pouvez plus l’approuver. Une diffusion rendue auparavant est remplacée par celle-ci.</translation>
    </message>
    <message>
        <source>Submit for review</source>
        <translation>Soumettre à l’examen</translation>
    </message>
    <message>
        <source>Approve this release?</source>
        <translation>Approuver cette diffusion ?</translation>
    </message>
    <message>
        <source>This is the second approval: afterwards the images may leave the house.</source>
        <translation>C’est la seconde approbation : ensuite les images peuvent quitter l’établissement.</translation>
    </message>
    <message>
        <source>This is the first of two approvals.</source>
        <translation>C’est la première de deux approbations.</translation>
    </message>
    <message>
        <source>You sign that you looked at report, policy and pairs and agree that the images go to those whom the policy names. Approval cannot be taken back; an approved release can only be withdrawn.</source>
        <translation>Vous signez que vous avez examiné le rapport, la politique et les paires et acceptez que les images aillent à ceux que nomme la politique. Une approbation ne peut être reprise ; une diffusion approuvée peut seulement être retirée.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Request changes?</source>
        <translation>Demander des modifications ?</translation>
    </message>
    <message>
        <source>The release goes back to whoever prepared it.</source>
        <translation>La diffusion retourne à la personne qui l’a préparée.</translation>
    </message>
    <message>
        <source>Say in the reason what has to change. This release can then not be approved any more; the changed one is submitted anew, with new pairs to look at.</source>
        <translation>Dites dans la raison ce qui doit changer. Cette diffusion ne peut alors plus être approuvée ; celle qui est modifiée est soumise à nouveau, avec de nouvelles paires à examiner.</translation>
    </message>
    <message>
        <source>Request changes</source>
        <translation>Demander des modifications</translation>
    </message>
    <message>
        <source>Take it up again?</source>
        <translation>La reprendre ?</translation>
    </message>
    <message>
        <source>You take the release up again to change what was asked for.</source>
        <translation>Vous reprenez la diffusion pour modifier ce qui a été demandé.</translation>
    </message>
    <message>
        <source>Afterwards change it on the page “Training”, run it, and submit the new draft. It takes this release&apos;s place.</source>
        <translation>Modifiez-le ensuite sur la page « Entraînement », exécutez-le et soumettez le nouveau projet. Il prend la place de cette diffusion.</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>Réviser</translation>
    </message>
    <message>
        <source>Reject this release?</source>
        <translation>Rejeter cette diffusion ?</translation>
    </message>
    <message>
        <source>The release is rejected for good.</source>
        <translation>La diffusion est rejetée définitivement.</translation>
    </message>
    <message>
        <source>These images will never leave the house. This cannot be undone; only another draft can be submitted. To have something changed, request changes instead.</source>
        <translation>Ces images ne quitteront jamais l’établissement. Cela ne peut être annulé ; seul un autre projet peut être soumis. Pour faire changer quelque chose, demandez plutôt des modifications.</translation>
    </message>
    <message>
        <source>Reject for good</source>
        <translation>Rejeter définitivement</translation>
    </message>
    <message>
        <source>Set this rule aside?</source>
        <translation>Écarter cette règle ?</translation>
    </message>
    <message>
        <source>“%1” no longer stands against the approval, once two people agree.</source>
        <translation>« %1 » ne s’oppose plus à l’approbation dès que deux personnes sont d’accord.</translation>
    </message>
    <message>
        <source>The rule stays not met, and report and package say so, with your name and reason. It counts when two people did this, none of them whoever prepared the release.</source>
        <translation>La règle reste non satisfaite, et le rapport et le paquet le disent, avec votre nom et votre raison. Cela compte quand deux personnes l’ont fait, dont aucune n’a préparé la diffusion.</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Écarter</translation>
    </message>
</context>
<context>
    <name>outis::gui::DeidentificationPage</name>
    <message>
        <source>De-identification</source>
        <translation>Désidentification</translation>
    </message>
    <message>
        <source>Names, numbers, dates and paths stay in one table of the workspace, which can be dropped. Writing inside the pictures is covered.</source>
        <translation>Les noms, numéros, dates et chemins restent dans un seul tableau de l’espace de travail, qui peut être supprimé. Le texte à l’intérieur des images est masqué.</translation>
    </message>
    <message>
        <source>Cover text that is burned into the pictures (recommended)</source>
        <translation>Masquer le texte incrusté dans les images (recommandé)</translation>
    </message>
    <message>
        <source>Leave side and position markers (L, R, AP) uncovered</source>
        <translation>Laisser visibles les repères de côté et de position (L, R, AP)</translation>
    </message>
    <message>
        <source>▲ Names and dates that stand in a picture are then learned and may be drawn again. Only for images that are known to show none.</source>
        <translation>▲ Les noms et les dates qui figurent dans une image sont alors appris et peuvent réapparaître dans les images générées. Uniquement pour des images dont on sait qu’elles n’en montrent aucun.</translation>
    </message>
    <message>
        <source>Some files of the folder are read as the import would read them…</source>
        <translation>Quelques fichiers du dossier sont lus comme l’importation les lirait…</translation>
    </message>
</context>
<context>
    <name>outis::gui::DistanceChart</name>
    <message>
        <source>Distances of synthetic, control and test images to the nearest training image</source>
        <translation>Distances des images synthétiques, témoins et de test à l’image d’entraînement la plus proche</translation>
    </message>
    <message>
        <source>share of the set (%)</source>
        <translation>part de l’ensemble (%)</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>synthétiques</translation>
    </message>
    <message>
        <source>control patients</source>
        <translation>patients témoins</translation>
    </message>
    <message>
        <source>test patients</source>
        <translation>patients de test</translation>
    </message>
    <message>
        <source>distance to the nearest training image (%1)</source>
        <translation>distance à l’image d’entraînement la plus proche (%1)</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Distance from</source>
        <translation>Distance de</translation>
    </message>
    <message>
        <source>Distance to</source>
        <translation>Distance à</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Distance to the nearest training image</source>
        <translation>Distance à l’image d’entraînement la plus proche</translation>
    </message>
    <message>
        <source>Synthetic images lie nearer to training patients than images of unseen patients do</source>
        <translation>Les images synthétiques sont plus proches des patients d’entraînement que les images de patients jamais vus</translation>
    </message>
    <message>
        <source>Synthetic images lie farther from training patients than images of unseen patients do</source>
        <translation>Les images synthétiques sont plus éloignées des patients d’entraînement que les images de patients jamais vus</translation>
    </message>
    <message>
        <source>Synthetic images are not nearer to training patients than images of unseen patients are</source>
        <translation>Les images synthétiques ne sont pas plus proches des patients d’entraînement que les images de patients jamais vus</translation>
    </message>
</context>
<context>
    <name>outis::gui::DiversityPage</name>
    <message>
        <source>never nearest</source>
        <translation>jamais la plus proche</translation>
    </message>
    <message>
        <source>nearest to %1</source>
        <translation>la plus proche de %1</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Diversité</translation>
    </message>
    <message>
        <source>Which real images the synthetic ones stand for: each synthetic image meets the real image that is nearest to it. Nothing here measures privacy.</source>
        <translation>Quelles images réelles les images synthétiques représentent&#xa0;: chaque image synthétique atteint l’image réelle qui lui est la plus proche. Rien ici ne mesure la protection des patients.</translation>
    </message>
    <message>
        <source>Real images that no synthetic image is nearest to</source>
        <translation>Images réelles dont aucune image synthétique n’est la plus proche</translation>
    </message>
    <message>
        <source>Real images that are met too often</source>
        <translation>Images réelles atteintes trop souvent</translation>
    </message>
    <message>
        <source>How often each real image is met</source>
        <translation>Combien de fois chaque image réelle est atteinte</translation>
    </message>
    <message>
        <source>Share that is met, by group</source>
        <translation>Part atteinte, par groupe</translation>
    </message>
    <message>
        <source>Share of the real images that are met, by finding, sex, age and view</source>
        <translation>Part des images réelles atteintes, par signe, sexe, âge et incidence</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>share that is met</source>
        <translation>part atteinte</translation>
    </message>
    <message>
        <source>share of the group&apos;s real images that a synthetic one is nearest to</source>
        <translation>part des images réelles du groupe qui sont les plus proches d’une image synthétique</translation>
    </message>
    <message>
        <source>by drawing evenly</source>
        <translation>par tirage uniforme</translation>
    </message>
    <message>
        <source>real images that are met</source>
        <translation>images réelles atteintes</translation>
    </message>
    <message>
        <source>The bar is the 95 % interval, images taken as independent; an image may be in several groups.</source>
        <translation>La barre est l’intervalle à 95&#xa0;%, les images étant supposées indépendantes&#xa0;; une image peut appartenir à plusieurs groupes.</translation>
    </message>
    <message>
        <source>Pictures of real patients: for the eyes of this house alone.</source>
        <translation>Images de patients réels&#xa0;: réservées aux yeux de cet établissement.</translation>
    </message>
    <message>
        <source>Variety in numbers</source>
        <translation>La variété en chiffres</translation>
    </message>
    <message>
        <source>Distances to training, beside those of control patients</source>
        <translation>Distances à l’entraînement, à côté de celles des patients témoins</translation>
    </message>
    <message>
        <source>Which real images are met appears here once synthetic images were drawn and compared with patients.</source>
        <translation>Les images réelles atteintes apparaissent ici dès que des images synthétiques ont été générées et comparées aux patients.</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>None: no real image is nearest to %1 synthetic images or more, which drawing evenly would hardly ever give.</source>
        <translation>Aucune&#xa0;: aucune image réelle n’est la plus proche de %1 images synthétiques ou plus, ce qu’un tirage uniforme ne donnerait presque jamais.</translation>
    </message>
    <message>
        <source>%1, each nearest to %2 synthetic images or more, which drawing evenly would hardly ever give. Look at their pairs: a copy would be among them.</source>
        <translation>%1, chacune étant la plus proche de %2 images synthétiques ou plus, ce qu’un tirage uniforme ne donnerait presque jamais. Regardez leurs paires&#xa0;: une copie s’y trouverait.</translation>
    </message>
    <message>
        <source>%1 of %2. What they have in common may be a kind of patient that is missing.</source>
        <translation>%1 sur %2. Ce qu’elles ont en commun peut être un type de patient qui manque.</translation>
    </message>
</context>
<context>
    <name>outis::gui::EarlierCard</name>
    <message>
        <source>Together with earlier releases</source>
        <translation>Avec les diffusions antérieures</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Diffusion</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Earlier releases</source>
        <translation>Diffusions antérieures</translation>
    </message>
    <message>
        <source>Two releases that are each harmless may not be so together: whoever has both compares them. So all images that were approved are attacked together with the new ones; the worse verdict counts.</source>
        <translation>Deux diffusions sans gravité chacune peuvent ne plus l’être ensemble&#xa0;: qui a les deux les compare. Toutes les images approuvées sont donc attaquées avec les nouvelles&#xa0;; le verdict le plus défavorable compte.</translation>
    </message>
</context>
<context>
    <name>outis::gui::ErrorNotice</name>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Copies what happened, without any identity, to the clipboard</source>
        <translation>Copie ce qui s’est passé, sans aucune identité, dans le presse-papiers</translation>
    </message>
</context>
<context>
    <name>outis::gui::EstimateCard</name>
    <message>
        <source>What it will take</source>
        <translation>Ce qu’il faudra</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimer</translation>
    </message>
    <message>
        <source>Tries a few steps here; writes nothing</source>
        <translation>Essaie quelques pas ici&#xa0;; n’écrit rien</translation>
    </message>
    <message>
        <source>A trial of about half a minute tells hours, memory, disk and energy of training and drawing, and what would fit this computer.</source>
        <translation>Un essai d’une demi-minute environ indique les heures, la mémoire, l’espace disque et l’énergie de l’entraînement et de la génération, et ce qui convient à cet ordinateur.</translation>
    </message>
    <message>
        <source>Estimating…</source>
        <translation>Estimation…</translation>
    </message>
</context>
<context>
    <name>outis::gui::ExportCard</name>
    <message>
        <source>What will be written where</source>
        <translation>Ce qui sera écrit, et où</translation>
    </message>
    <message>
        <source>a new or empty folder outside the workspace</source>
        <translation>un dossier nouveau ou vide hors de l’espace de travail</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the folder of the package</source>
        <translation>Choisir le dossier du paquet</translation>
    </message>
    <message>
        <source>Folder of the package</source>
        <translation>Dossier du paquet</translation>
    </message>
    <message>
        <source>Title of the set</source>
        <translation>Titre de l’ensemble</translation>
    </message>
    <message>
        <source>Organisation that releases it</source>
        <translation>Organisme qui le diffuse</translation>
    </message>
    <message>
        <source>Contact for questions and withdrawal</source>
        <translation>Contact pour les questions et le retrait</translation>
    </message>
    <message>
        <source>such as data@example.org</source>
        <translation>par exemple donnees@example.org</translation>
    </message>
    <message>
        <source>Web address of the set (may stay empty)</source>
        <translation>Adresse web de l’ensemble (peut rester vide)</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>un par ligne</translation>
    </message>
    <message>
        <source>Who receives this copy</source>
        <translation>Qui reçoit cette copie</translation>
    </message>
    <message>
        <source>Also as DICOM, marked as synthetic</source>
        <translation>Aussi en DICOM, marqué comme synthétique</translation>
    </message>
</context>
<context>
    <name>outis::gui::ExportProgressCard</name>
    <message>
        <source>The package is being written</source>
        <translation>Le paquet est en cours d’écriture</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Avancement de l’export</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Annuler l’export</translation>
    </message>
    <message>
        <source>Stops and takes away what was written; nothing leaves the house</source>
        <translation>Arrête et enlève ce qui a été écrit ; rien ne quitte l’établissement</translation>
    </message>
    <message>
        <source>Stopping and taking away what was written…</source>
        <translation>Arrêt et enlèvement de ce qui a été écrit…</translation>
    </message>
    <message>
        <source>Opening the release…</source>
        <translation>Ouverture de la diffusion…</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1 : %2 sur %3</translation>
    </message>
</context>
<context>
    <name>outis::gui::ExposedCard</name>
    <message>
        <source>Unusual and most exposed patients</source>
        <translation>Patients atypiques et les plus exposés</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Attacker</source>
        <translation>Attaquant</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Ressemblance</translation>
    </message>
    <message>
        <source>Controls (%)</source>
        <translation>Témoins (%)</translation>
    </message>
    <message>
        <source>Singled out</source>
        <translation>Individualisé</translation>
    </message>
    <message>
        <source>Which patients</source>
        <translation>Quels patients</translation>
    </message>
    <message>
        <source>Unusual patients: like few others</source>
        <translation>Patients atypiques&#xa0;: peu leur ressemblent</translation>
    </message>
    <message>
        <source>Other patients, most exposed first</source>
        <translation>Autres patients, les plus exposés d’abord</translation>
    </message>
    <message>
        <source>Exposed patients</source>
        <translation>Patients exposés</translation>
    </message>
    <message>
        <source>Image of the patient</source>
        <translation>Image du patient</translation>
    </message>
    <message>
        <source>Numbers are those of this workspace, pictures are patients: all of this stays in the house, and none of it stands in a report that leaves it. Likeness: to the most alike of other people, small for who looks like nobody. Controls: share of control patients who are as alike to the release. Unusual are the 5 % who are least alike to any reference patient. They can be left out of every training (option “outliers out”).</source>
        <translation>Les numéros sont ceux de cet espace de travail, les images montrent des patients&#xa0;: tout cela reste dans l’établissement et ne figure dans aucun rapport qui en sort. Ressemblance&#xa0;: avec la plus semblable des autres personnes, faible pour qui ne ressemble à personne. Témoins&#xa0;: part des patients témoins qui ressemblent autant à la diffusion. Sont atypiques les 5&#xa0;% qui ressemblent le moins à tout patient de référence. Ils peuvent être exclus de tout entraînement (option «&#xa0;outliers-out&#xa0;»).</translation>
    </message>
    <message>
        <source>Patient %1, training image %2</source>
        <translation>Patient %1, image d’entraînement %2</translation>
    </message>
    <message>
        <source>Choose a patient to see the nearest synthetic picture.</source>
        <translation>Choisissez un patient pour voir l’image synthétique la plus proche.</translation>
    </message>
    <message>
        <source>No training image of this patient is at hand.</source>
        <translation>Aucune image d’entraînement de ce patient n’est disponible.</translation>
    </message>
    <message>
        <source>The audit is of another drawing: its pictures are not here.</source>
        <translation>L’audit porte sur une autre génération&#xa0;: ses images ne sont pas ici.</translation>
    </message>
    <message>
        <source>patient %1</source>
        <translation>patient %1</translation>
    </message>
</context>
<context>
    <name>outis::gui::FamilyCard</name>
    <message>
        <source>Singling people out</source>
        <translation>Individualisation de personnes</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Attacker</source>
        <translation>Attaquant</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Essayés</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Succès</translation>
    </message>
    <message>
        <source>Leap</source>
        <translation>Saut</translation>
    </message>
    <message>
        <source>Families of predicates</source>
        <translation>Familles de prédicats</translation>
    </message>
    <message>
        <source>This is release number %1 of these patients that was audited: each further one is tested at a stricter level.</source>
        <translation>C’est la diffusion numéro %1 de ces patients qui a été auditée&#xa0;: chaque diffusion suivante est testée à un niveau plus strict.</translation>
    </message>
</context>
<context>
    <name>outis::gui::FilesTab</name>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Show files by outcome</source>
        <translation>Afficher les fichiers par issue</translation>
    </message>
    <message>
        <source>Files of the import</source>
        <translation>Fichiers de l’importation</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Afficher</translation>
    </message>
    <message>
        <source>Reading the list of files…</source>
        <translation>Lecture de la liste des fichiers…</translation>
    </message>
    <message>
        <source>The whole path stands in the tip of each row.</source>
        <translation>Le chemin complet figure dans l’infobulle de chaque ligne.</translation>
    </message>
    <message>
        <source>all files (%1)</source>
        <translation>tous les fichiers (%1)</translation>
    </message>
    <message>
        <source>(forgotten)</source>
        <translation>(oublié)</translation>
    </message>
</context>
<context>
    <name>outis::gui::FirstStepsDialog</name>
    <message>
        <source>What this program does</source>
        <translation>Ce que fait ce programme</translation>
    </message>
    <message>
        <source>It turns a folder of chest X-rays into a set of synthetic ones, tries to find patients in it, and prepares the decision whether it may leave the house. Nothing leaves this computer. The list at the left is the way, from top to bottom.</source>
        <translation>Il transforme un dossier de radiographies thoraciques en un ensemble de radiographies synthétiques, essaie d’y retrouver des patients et prépare la décision&#xa0;: cet ensemble peut-il quitter l’établissement&#xa0;? Rien ne quitte cet ordinateur. La liste à gauche est le chemin, de haut en bas.</translation>
    </message>
    <message>
        <source>1. Data</source>
        <translation>1. Données</translation>
    </message>
    <message>
        <source>Open a folder of images (Ctrl+O), or try the demo (Ctrl+D), which draws patients who do not exist. The wizard shows what is in the folder, how its labels are understood and which patients may be one person, before anything is imported.</source>
        <translation>Ouvrez un dossier d’images (Ctrl+O) ou essayez la démonstration (Ctrl+D), qui dessine des patients qui n’existent pas. L’assistant montre ce que contient le dossier, comment ses annotations sont comprises et quels patients sont peut-être une même personne, avant toute importation.</translation>
    </message>
    <message>
        <source>2. Training</source>
        <translation>2. Entraînement</translation>
    </message>
    <message>
        <source>Start trains the generator, draws images, filters them and attacks them. It may take hours: pause frees the computer, and the window may be closed while it runs. The memorisation meter says when the generator begins to remember patients.</source>
        <translation>«&#xa0;Démarrer&#xa0;» entraîne le générateur, génère des images, les filtre et les attaque. Cela peut prendre des heures&#xa0;: la pause libère l’ordinateur, et la fenêtre peut être fermée pendant l’exécution. La mesure de mémorisation indique quand le générateur commence à retenir des patients.</translation>
    </message>
    <message>
        <source>3. Review</source>
        <translation>3. Examen</translation>
    </message>
    <message>
        <source>Look at what the attackers found, at the closest pairs of a real and a synthetic image, at who is missing, and at what a classifier loses. A question mark beside a number says what it means.</source>
        <translation>Regardez ce que les attaquants ont trouvé, les paires les plus proches d’une image réelle et d’une image synthétique, qui manque, et ce que perd un classifieur. Un point d’interrogation à côté d’un chiffre en donne le sens.</translation>
    </message>
    <message>
        <source>4. Decision</source>
        <translation>4. Décision</translation>
    </message>
    <message>
        <source>Whoever prepared the images submits them under a policy; two other people approve, each with an own key. The program prepares and records; people decide.</source>
        <translation>La personne qui a préparé les images les soumet selon une politique&#xa0;; deux autres personnes approuvent, chacune avec sa propre clé. Le programme prépare et consigne&#xa0;; ce sont des personnes qui décident.</translation>
    </message>
    <message>
        <source>5. Release</source>
        <translation>5. Diffusion</translation>
    </message>
    <message>
        <source>An approved set is written as a package for one recipient, searched once more for anything of the source, and noted in the ledger. It can be called back.</source>
        <translation>Un ensemble approuvé est écrit en un paquet pour un destinataire, fouillé encore une fois à la recherche de toute trace de la source, et noté dans le registre. Il peut être rappelé.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>L’étape précédente</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>L’étape suivante</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>It can be begun again in the menu Help</source>
        <translation>On peut les reprendre depuis le menu «&#xa0;Aide&#xa0;»</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur&#xa0;%2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>outis::gui::GlossaryDialog</name>
    <message>
        <source>What the words mean</source>
        <translation>Signification des mots</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Rechercher…</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Termes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>No such term</source>
        <translation>Aucun terme de ce nom</translation>
    </message>
</context>
<context>
    <name>outis::gui::GridCard</name>
    <message>
        <source>Altered copies that the filter finds</source>
        <translation>Copies modifiées que le filtre trouve</translation>
    </message>
    <message>
        <source>What is looked for</source>
        <translation>Ce qui est cherché</translation>
    </message>
    <message>
        <source>Share of altered copies found, by alteration, strength and detector</source>
        <translation>Part des copies modifiées trouvées, par modification, intensité et détecteur</translation>
    </message>
    <message>
        <source>The darker a cell, the more slip through. Each cell was measured on test patients; its interval stands in the tooltip. What the filter lets pass, the audit may still find.</source>
        <translation>Plus une case est foncée, plus il en passe. Chaque case a été mesurée sur des patients de test&#xa0;; son intervalle figure dans l’infobulle. Ce que le filtre laisse passer, l’audit peut encore le trouver.</translation>
    </message>
    <message>
        <source>The altered image itself</source>
        <translation>L’image modifiée elle-même</translation>
    </message>
    <message>
        <source>Another image of the patient, altered</source>
        <translation>Une autre image du patient, modifiée</translation>
    </message>
    <message>
        <source>The detectors were made anew since these images were drawn.</source>
        <translation>Les détecteurs ont été refaits depuis que ces images ont été générées.</translation>
    </message>
</context>
<context>
    <name>outis::gui::HelpButton</name>
    <message>
        <source>What does “%1” mean?</source>
        <translation>Que signifie «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
</context>
<context>
    <name>outis::gui::ImportWizard</name>
    <message>
        <source>Import a folder of images</source>
        <translation>Importer un dossier d’images</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Import and train</source>
        <translation>Importer et entraîner</translation>
    </message>
    <message>
        <source>Save for later</source>
        <translation>Garder pour plus tard</translation>
    </message>
</context>
<context>
    <name>outis::gui::ImportedPage</name>
    <message>
        <source>Imported data</source>
        <translation>Données importées</translation>
    </message>
    <message>
        <source>What became of each file, and what you decide about patients. This page shows identities: it is for the steward alone.</source>
        <translation>Ce qu’est devenu chaque fichier et ce que vous décidez au sujet des patients. Cette page montre des identités&#xa0;: elle est réservée au responsable des données.</translation>
    </message>
    <message>
        <source>Forget identities…</source>
        <translation>Oublier les identités…</translation>
    </message>
    <message>
        <source>Drops names, ids, dates and paths from this workspace for good</source>
        <translation>Supprime définitivement de cet espace de travail les noms, identifiants, dates et chemins</translation>
    </message>
    <message>
        <source>Back to the data</source>
        <translation>Retour aux données</translation>
    </message>
    <message>
        <source>Shows the data page (Alt+1)</source>
        <translation>Montre la page des données (Alt+1)</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Same patient?</source>
        <translation>Même patient&#xa0;?</translation>
    </message>
    <message>
        <source>Burned-in text</source>
        <translation>Texte incrusté</translation>
    </message>
    <message>
        <source>Nothing in the workspace was changed.</source>
        <translation>Rien n’a été modifié dans l’espace de travail.</translation>
    </message>
    <message>
        <source>Forget identities?</source>
        <translation>Oublier les identités&#xa0;?</translation>
    </message>
    <message>
        <source>Patient ids, names, birth and study dates, the paths of the source files, and the words and pictures of burned-in text leave this workspace for good. Nothing brings them back but a new import.</source>
        <translation>Les identifiants des patients, les noms, les dates de naissance et d’examen, les chemins des fichiers sources ainsi que les mots et images de texte incrusté quittent définitivement cet espace de travail. Seule une nouvelle importation les rétablit.</translation>
    </message>
    <message>
        <source>Images, findings, the split, runs and reports stay, and so does the key: later imports know the same patients and files again. Patients that wait under “Same patient?” can then no longer be told by name, so decide about them first. Your original files are not touched.</source>
        <translation>Les images, les signes, la répartition, les exécutions et les rapports restent, de même que la clé&#xa0;: les importations ultérieures reconnaissent les mêmes patients et fichiers. Les patients en attente sous «&#xa0;Même patient&#xa0;?&#xa0;» ne pourront plus être distingués par leur nom&#xa0;; décidez donc d’abord à leur sujet. Vos fichiers d’origine ne sont pas touchés.</translation>
    </message>
    <message>
        <source>Forget for good</source>
        <translation>Oublier définitivement</translation>
    </message>
    <message>
        <source>Forgotten: the ids of %1 patients, the paths of %2 files, and %3 words or pictures of burned-in text.</source>
        <translation>Oublié&#xa0;: identifiants de patients&#xa0;:&#xa0;%1, chemins de fichiers&#xa0;:&#xa0;%2, mots ou images de texte incrusté&#xa0;:&#xa0;%3.</translation>
    </message>
</context>
<context>
    <name>outis::gui::IntervalChart</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Lower end of the interval</source>
        <translation>Borne inférieure de l’intervalle</translation>
    </message>
    <message>
        <source>Upper end of the interval</source>
        <translation>Borne supérieure de l’intervalle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>%1, %2: %3 %4</source>
        <translation>%1, %2&#xa0;: %3 %4</translation>
    </message>
</context>
<context>
    <name>outis::gui::IntruderCard</name>
    <message>
        <source>Nobody has tried yet.</source>
        <translation>Personne n’a encore essayé.</translation>
    </message>
    <message>
        <source>It says nothing yet: %1.</source>
        <translation>Cela ne dit encore rien&#xa0;: %1.</translation>
    </message>
    <message>
        <source>▲ Somebody told better than by guessing whom the generator learned from.</source>
        <translation>▲ Quelqu’un a su dire mieux qu’au hasard de qui le générateur a appris.</translation>
    </message>
    <message>
        <source>Nobody told better than by guessing whom the generator learned from.</source>
        <translation>Personne n’a su dire mieux qu’au hasard de qui le générateur a appris.</translation>
    </message>
    <message>
        <source>▲ better than guessing</source>
        <translation>▲ mieux que le hasard</translation>
    </message>
    <message>
        <source>no better than guessing</source>
        <translation>pas mieux que le hasard</translation>
    </message>
    <message>
        <source>%1 right answers would have been better than guessing.</source>
        <translation>Il aurait fallu %1 bonnes réponses pour faire mieux que le hasard.</translation>
    </message>
    <message>
        <source>Motivated-intruder exercise</source>
        <translation>Exercice de l’intrus motivé</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Justes</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Who answered, and how well</source>
        <translation>Qui a répondu, et avec quel succès</translation>
    </message>
    <message>
        <source>Make a test…</source>
        <translation>Créer un test…</translation>
    </message>
    <message>
        <source>Draws questions by lot; the solution is signed and hidden</source>
        <translation>Tire des questions au sort&#xa0;; la solution est signée et cachée</translation>
    </message>
    <message>
        <source>Open the folder of the tests</source>
        <translation>Ouvrir le dossier des tests</translation>
    </message>
    <message>
        <source>Pictures of patients: they stay in the house</source>
        <translation>Images de patients&#xa0;: elles restent dans l’établissement</translation>
    </message>
    <message>
        <source>Take somebody&apos;s answers…</source>
        <translation>Reprendre des réponses…</translation>
    </message>
    <message>
        <source>The filled-in answers.csv of one person, signed by that person</source>
        <translation>Le fichier answers.csv rempli par une personne et signé par elle</translation>
    </message>
    <message>
        <source>People who have not prepared, made or reviewed it see synthetic images beside real people and say from whom the generator learned. A coin decides each question: who cannot tell is right in half of them.</source>
        <translation>Des personnes qui n’ont ni préparé, ni créé, ni examiné cela voient des images synthétiques à côté de personnes réelles et disent de qui le générateur a appris. Chaque question est tirée à pile ou face&#xa0;: qui ne sait pas distinguer a raison une fois sur deux.</translation>
    </message>
    <message>
        <source>%1 questions are in %2. Give this folder, and nothing else, to those who answer; they fill in answers.csv with yes or no.</source>
        <translation>%1 questions se trouvent dans %2. Donnez ce dossier, et rien d’autre, à ceux qui répondent&#xa0;; ils remplissent answers.csv avec yes (oui) ou no (non).</translation>
    </message>
    <message>
        <source>Make a motivated-intruder test?</source>
        <translation>Créer un test de l’intrus motivé&#xa0;?</translation>
    </message>
    <message>
        <source>Questions are drawn by lot from the images of this release.</source>
        <translation>Des questions sont tirées au sort parmi les images de cette diffusion.</translation>
    </message>
    <message>
        <source>Each shows a synthetic image and a real person&apos;s. You sign the digest of the solution, and can then not answer yourself. The pictures show patients: keep them as you keep the originals.</source>
        <translation>Chacune montre une image synthétique et celle d’une personne réelle. Vous signez l’empreinte de la solution et ne pouvez alors plus répondre vous-même. Les images montrent des patients&#xa0;: conservez-les comme vous conservez les originaux.</translation>
    </message>
    <message>
        <source>Make the test</source>
        <translation>Créer le test</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>At most; fewer where there are fewer images</source>
        <translation>Au plus&#xa0;; moins s’il y a moins d’images</translation>
    </message>
    <message>
        <source>Filled-in answers of one person</source>
        <translation>Réponses remplies par une personne</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Take these answers?</source>
        <translation>Reprendre ces réponses&#xa0;?</translation>
    </message>
    <message>
        <source>The answers in %1 to the newest test.</source>
        <translation>Les réponses de %1 au test le plus récent.</translation>
    </message>
    <message>
        <source>Whoever answered signs them with a key of their own: all questions, once. Who prepared the release, made the test or looked at pairs is refused.</source>
        <translation>La personne qui a répondu les signe avec sa propre clé&#xa0;: toutes les questions, une seule fois. Qui a préparé la diffusion, créé le test ou examiné des paires est refusé.</translation>
    </message>
    <message>
        <source>Sign the answers</source>
        <translation>Signer les réponses</translation>
    </message>
    <message>
        <source>%1 of %2:
%3</source>
        <translation>%1 sur&#xa0;%2&#xa0;:
%3</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
</context>
<context>
    <name>outis::gui::KeyDialog</name>
    <message>
        <source>Make a key</source>
        <translation>Créer une clé</translation>
    </message>
    <message>
        <source>Your name, as it stands in reports</source>
        <translation>Votre nom, tel qu’il figure dans les rapports</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Votre fonction</translation>
    </message>
    <message>
        <source>such as data protection officer</source>
        <translation>par exemple déléguée à la protection des données</translation>
    </message>
    <message>
        <source>the usual place in your own folder</source>
        <translation>l’endroit habituel dans votre propre dossier</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose where the key file is written</source>
        <translation>Choisir où le fichier de clé est écrit</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Fichier de clé</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>Phrase secrète encore une fois</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Créer la clé</translation>
    </message>
    <message>
        <source>Writes the key file, sealed with the passphrase</source>
        <translation>Écrit le fichier de clé, scellé par la phrase secrète</translation>
    </message>
    <message>
        <source>A key says who somebody is: whatever you decide is signed with it. The file is of no use without the passphrase. Nobody can restore a forgotten passphrase; then make another key.</source>
        <translation>Une clé dit qui est une personne : tout ce que vous décidez est signé avec elle. Le fichier ne sert à rien sans la phrase secrète. Personne ne peut retrouver une phrase secrète oubliée ; créez alors une autre clé.</translation>
    </message>
    <message>
        <source>No key was made.</source>
        <translation>Aucune clé n’a été créée.</translation>
    </message>
    <message>
        <source>Where the key file is written</source>
        <translation>Où le fichier de clé est écrit</translation>
    </message>
    <message>
        <source>Keys (*.json *.key)</source>
        <translation>Clés (*.json *.key)</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Un nom est nécessaire.</translation>
    </message>
    <message>
        <source>A role is needed.</source>
        <translation>Une fonction est nécessaire.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Les deux ne sont pas identiques.</translation>
    </message>
    <message>
        <source>At least %1 characters are needed.</source>
        <translation>Il faut au moins %1 caractères.</translation>
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
        <translation>Clés</translation>
    </message>
    <message>
        <source>Each person signs with a key of their own. Its passphrase is asked for every time and kept nowhere.</source>
        <translation>Chaque personne signe avec sa propre clé. Sa phrase secrète est demandée à chaque fois et n’est conservée nulle part.</translation>
    </message>
    <message>
        <source>Make a key…</source>
        <translation>Créer une clé…</translation>
    </message>
    <message>
        <source>Makes a key file with your name, role and passphrase</source>
        <translation>Crée un fichier de clé avec votre nom, votre fonction et votre phrase secrète</translation>
    </message>
    <message>
        <source>No key was used here yet.</source>
        <translation>Aucune clé n’a encore été utilisée ici.</translation>
    </message>
</context>
<context>
    <name>outis::gui::LabelsPage</name>
    <message>
        <source>The label file</source>
        <translation>Le fichier d’annotations</translation>
    </message>
    <message>
        <source>A table of images with patients and findings. See that the program understands it as you do; without one, leave the field empty.</source>
        <translation>Un tableau des images avec patients et signes. Vérifiez que le programme le comprend comme vous&#xa0;; s’il n’y en a pas, laissez le champ vide.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Incidence</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Signes</translation>
    </message>
    <message>
        <source>Label file</source>
        <translation>Fichier d’annotations</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose a table with image, patient and findings</source>
        <translation>Choisissez un tableau avec image, patient et signes</translation>
    </message>
    <message>
        <source>Choose the label file</source>
        <translation>Choisir le fichier d’annotations</translation>
    </message>
    <message>
        <source>Kind of label file</source>
        <translation>Type de fichier d’annotations</translation>
    </message>
    <message>
        <source>Find it out</source>
        <translation>Le déterminer</translation>
    </message>
    <message>
        <source>Open mapping…</source>
        <translation>Ouvrir une correspondance…</translation>
    </message>
    <message>
        <source>Takes a mapping that was saved before</source>
        <translation>Reprend une correspondance enregistrée auparavant</translation>
    </message>
    <message>
        <source>Save mapping…</source>
        <translation>Enregistrer la correspondance…</translation>
    </message>
    <message>
        <source>Saves which column means what, for the next import</source>
        <translation>Enregistre le sens de chaque colonne pour la prochaine importation</translation>
    </message>
    <message>
        <source>&amp;Kind of label file</source>
        <translation>&amp;Type de fichier d’annotations</translation>
    </message>
    <message>
        <source>What the program understands</source>
        <translation>Ce que le programme comprend</translation>
    </message>
    <message>
        <source>First rows as understood</source>
        <translation>Premières lignes telles que comprises</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Premières lignes</translation>
    </message>
    <message>
        <source>Counts per finding</source>
        <translation>Effectifs par signe</translation>
    </message>
    <message>
        <source>Rows with a problem, with their lines</source>
        <translation>Lignes posant problème, avec leur numéro</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tableaux (*.csv *.tsv *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open a mapping</source>
        <translation>Ouvrir une correspondance</translation>
    </message>
    <message>
        <source>Mappings (*.json);;All files (*)</source>
        <translation>Correspondances (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation>Enregistrer la correspondance</translation>
    </message>
    <message>
        <source>Without a label file the images are used without findings; patients are then known from DICOM headers, folders or file names.</source>
        <translation>Sans fichier d’annotations, les images sont utilisées sans signes&#xa0;; les patients sont alors connus par les en-têtes DICOM, les dossiers ou les noms de fichiers.</translation>
    </message>
    <message>
        <source>Reading the label file…</source>
        <translation>Lecture du fichier d’annotations…</translation>
    </message>
    <message>
        <source>As changed here</source>
        <translation>Tel que modifié ici</translation>
    </message>
    <message>
        <source>▲ This file cannot be used as it is mapped: %1. Choose the columns below, or another file.</source>
        <translation>▲ Ce fichier n’est pas utilisable avec cette correspondance&#xa0;:&#xa0;%1. Choisissez les colonnes ci-dessous ou un autre fichier.</translation>
    </message>
    <message>
        <source>no column for the image</source>
        <translation>aucune colonne pour l’image</translation>
    </message>
    <message>
        <source>%1 of %2 rows can be used, of %3 patients.</source>
        <translation>Lignes utilisables&#xa0;:&#xa0;%1 sur&#xa0;%2&#xa0;; patients&#xa0;:&#xa0;%3.</translation>
    </message>
    <message>
        <source>%1 rows name no patient.</source>
        <translation>Lignes sans patient&#xa0;:&#xa0;%1.</translation>
    </message>
    <message>
        <source>%1 files of the folder have a row, %2 have none.</source>
        <translation>Fichiers du dossier avec une ligne&#xa0;:&#xa0;%1, sans&#xa0;:&#xa0;%2.</translation>
    </message>
    <message>
        <source>Column for: %1</source>
        <translation>Colonne pour&#xa0;:&#xa0;%1</translation>
    </message>
    <message>
        <source>– none –</source>
        <translation>– aucune –</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>Signes (%1)</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Aucun problème</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Problèmes (%1)</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Signe</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Présent</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquant</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Numéros de ligne</translation>
    </message>
</context>
<context>
    <name>outis::gui::LearningCard</name>
    <message>
        <source>How well it learns</source>
        <translation>Qualité de l’apprentissage</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>logarithmique</translation>
    </message>
    <message>
        <source>Logarithmic axis of the loss</source>
        <translation>Axe logarithmique de la perte</translation>
    </message>
    <message>
        <source>Small losses are told apart better (Alt+L)</source>
        <translation>Les petites pertes se distinguent mieux (Alt+L)</translation>
    </message>
    <message>
        <source>Now: the condition encoder, which finds the features that steer the generator</source>
        <translation>En cours&#xa0;: l’encodeur de condition, qui trouve les caractéristiques guidant le générateur</translation>
    </message>
    <message>
        <source>Now: the evaluation encoder, which measures the finished images and steers none of them</source>
        <translation>En cours&#xa0;: l’encodeur d’évaluation, qui mesure les images finies et n’en guide aucune</translation>
    </message>
    <message>
        <source>Now: the detectors that keep back what looks like a training patient</source>
        <translation>En cours&#xa0;: les détecteurs qui retiennent ce qui ressemble à un patient d’entraînement</translation>
    </message>
    <message>
        <source>Now: classifiers on real, on synthetic and on both kinds of images</source>
        <translation>En cours&#xa0;: classifieurs sur images réelles, synthétiques et sur les deux</translation>
    </message>
    <message>
        <source>Now: the generator</source>
        <translation>En cours&#xa0;: le générateur</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>En cours&#xa0;:&#xa0;%1</translation>
    </message>
    <message>
        <source>The loss says how far the encoder is from telling images apart; lower is better.</source>
        <translation>La perte indique à quel point l’encodeur est loin de distinguer les images&#xa0;; plus elle est basse, mieux c’est.</translation>
    </message>
    <message>
        <source>%1 Spread of the features: %2; near 0 it would tell nothing apart.</source>
        <translation>%1 Dispersion des caractéristiques&#xa0;:&#xa0;%2&#xa0;; près de 0, il ne distinguerait rien.</translation>
    </message>
    <message>
        <source>AUROC on validation patients: 0.5 is guessing, 1 is perfect. The report compares them on test patients.</source>
        <translation>AUROC sur les patients de validation&#xa0;: 0,5 correspond au hasard, 1 à la perfection. Le rapport les compare sur les patients de test.</translation>
    </message>
    <message>
        <source>The loss says how far the detector is from telling patients apart; lower is better. How many copies it finds stands in the report.</source>
        <translation>La perte indique à quel point le détecteur est loin de distinguer les patients&#xa0;; plus elle est basse, mieux c’est. Le nombre de copies qu’il trouve figure dans le rapport.</translation>
    </message>
    <message>
        <source>The loss says how far the generator is from removing the noise of an image; lower is better.</source>
        <translation>La perte indique à quel point le générateur est loin de débruiter une image&#xa0;; plus elle est basse, mieux c’est.</translation>
    </message>
    <message>
        <source>The loss says how far the network is from its aim; lower is better.</source>
        <translation>La perte indique à quel point le réseau est loin de son but&#xa0;; plus elle est basse, mieux c’est.</translation>
    </message>
</context>
<context>
    <name>outis::gui::LedgerCard</name>
    <message>
        <source>What left the house</source>
        <translation>Ce qui a quitté l’établissement</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politique</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Nothing has left the house. Every copy is listed here, with who received it and when it must be assessed again.</source>
        <translation>Rien n’a quitté l’établissement. Chaque copie est listée ici, avec ceux qui l’ont reçue et le jour avant lequel elle doit être réévaluée.</translation>
    </message>
    <message>
        <source>Copies that left the house</source>
        <translation>Copies qui ont quitté l’établissement</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Calls all copies of the chosen release back, after a question</source>
        <translation>Rappelle toutes les copies de la diffusion choisie, après une question</translation>
    </message>
    <message>
        <source>Release %1, exported by %2</source>
        <translation>Diffusion %1, exportée par %2</translation>
    </message>
</context>
<context>
    <name>outis::gui::LogCard</name>
    <message>
        <source>Audit log of this workspace</source>
        <translation>Journal de cet espace de travail</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Diffusion</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Check it again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Looks for changed, missing, reordered or cut entries, statements and files</source>
        <translation>Cherche des entrées, déclarations et fichiers modifiés, manquants, déplacés ou coupés</translation>
    </message>
    <message>
        <source>The log has not been checked.</source>
        <translation>Le journal n’a pas été vérifié.</translation>
    </message>
</context>
<context>
    <name>outis::gui::LossChart</name>
    <message>
        <source>Loss over the images seen</source>
        <translation>Perte au fil des images vues</translation>
    </message>
    <message>
        <source>each measurement</source>
        <translation>chaque mesure</translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation>lissée</translation>
    </message>
    <message>
        <source>loss (no unit)</source>
        <translation>perte</translation>
    </message>
    <message>
        <source>loss (no unit, logarithmic)</source>
        <translation>perte (log.)</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>The loss has not fallen yet: %1</source>
        <translation>La perte n’a pas encore baissé&#xa0;:&#xa0;%1</translation>
    </message>
    <message>
        <source>The loss fell from %1 to %2 and is still falling</source>
        <translation>La perte a baissé de&#xa0;%1 à&#xa0;%2 et baisse encore</translation>
    </message>
    <message>
        <source>The loss fell from %1 to %2</source>
        <translation>La perte a baissé de&#xa0;%1 à&#xa0;%2</translation>
    </message>
    <message>
        <source>images seen in training (thousands)</source>
        <translation>images vues à l’entraînement (milliers)</translation>
    </message>
    <message>
        <source>training steps</source>
        <translation>pas d’entraînement</translation>
    </message>
    <message>
        <source>%1: loss %2</source>
        <translation>%1&#xa0;: perte&#xa0;%2</translation>
    </message>
</context>
<context>
    <name>outis::gui::MainWindow</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>&amp;Espace de travail</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Importer un dossier…</translation>
    </message>
    <message>
        <source>Try it with demo data</source>
        <translation>Essayer avec des données de démonstration</translation>
    </message>
    <message>
        <source>Close the workspace</source>
        <translation>Fermer l’espace de travail</translation>
    </message>
    <message>
        <source>Quit (a run goes on)</source>
        <translation>Quitter (une exécution continue)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller à</translation>
    </message>
    <message>
        <source>Imported data</source>
        <translation>Données importées</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;xécution</translation>
    </message>
    <message>
        <source>Start or resume</source>
        <translation>Démarrer ou reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Ouvrir le rapport</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>%1 – Outis</source>
        <translation>%1 – Outis</translation>
    </message>
    <message>
        <source>Open a workspace or a folder of images</source>
        <translation>Ouvrir un espace de travail ou un dossier d’images</translation>
    </message>
    <message>
        <source>Copied, without any identity.</source>
        <translation>Copié, sans aucune identité.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>What the words mean</source>
        <translation>Signification des mots</translation>
    </message>
    <message>
        <source>Where the worker runs…</source>
        <translation>Emplacement du processus de calcul…</translation>
    </message>
    <message>
        <source>What does this mean?</source>
        <translation>Qu’est-ce que cela signifie&#xa0;?</translation>
    </message>
</context>
<context>
    <name>outis::gui::MemorisationCard</name>
    <message>
        <source>Memorisation</source>
        <translation>Mémorisation</translation>
    </message>
    <message>
        <source>While the generator learns, samples are compared from time to time with training and with held-back patients. The curve begins with the first measurement, unless measuring was switched off.</source>
        <translation>Pendant que le générateur apprend, des échantillons sont comparés de temps à autre aux patients d’entraînement et aux patients réservés. La courbe commence à la première mesure, sauf si la mesure a été désactivée.</translation>
    </message>
    <message>
        <source>Stop at the best point</source>
        <translation>Arrêter au meilleur point</translation>
    </message>
    <message>
        <source>Ends at a checkpoint, as Stop does; it can be continued later</source>
        <translation>Se termine à un point de reprise, comme «&#xa0;Arrêter&#xa0;»&#xa0;; peut être poursuivi plus tard</translation>
    </message>
</context>
<context>
    <name>outis::gui::MemorisationChart</name>
    <message>
        <source>Share of samples nearer to training than to held-back patients, over the images seen</source>
        <translation>Part des échantillons plus proches de l’entraînement que des patients réservés, au fil des images vues</translation>
    </message>
    <message>
        <source>0.5: no memorising</source>
        <translation>0,5&#xa0;: pas de mémorisation</translation>
    </message>
    <message>
        <source>images seen in training (thousands)</source>
        <translation>images vues à l’entraînement (milliers)</translation>
    </message>
    <message>
        <source>share</source>
        <translation>part</translation>
    </message>
    <message>
        <source>Images seen</source>
        <translation>Images vues</translation>
    </message>
    <message>
        <source>Share nearer to training</source>
        <translation>Part plus proche de l’entraînement</translation>
    </message>
    <message>
        <source>Lower end of the interval</source>
        <translation>Borne inférieure de l’intervalle</translation>
    </message>
    <message>
        <source>Upper end of the interval</source>
        <translation>Borne supérieure de l’intervalle</translation>
    </message>
    <message>
        <source>Near-copies</source>
        <translation>Quasi-copies</translation>
    </message>
</context>
<context>
    <name>outis::gui::OutcomeCard</name>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Shows it with the program that the system has for it</source>
        <translation>Le montre avec le programme que le système prévoit</translation>
    </message>
    <message>
        <source>%1 in %2 files. The final scan compared %3 pictures with %4 of the source and searched for %5 names, numbers and digests: none was found.</source>
        <translation>%1 dans %2 fichiers. La recherche finale a comparé %3 images avec %4 de la source et cherché %5 noms, numéros et empreintes : aucun n’a été trouvé.</translation>
    </message>
    <message>
        <source>%1 ids and names are too short to be searched for in text.</source>
        <translation>%1 identifiants et noms sont trop courts pour être cherchés dans le texte.</translation>
    </message>
    <message>
        <source>To be assessed again by %1.</source>
        <translation>À réévaluer avant le %1.</translation>
    </message>
    <message>
        <source>The package is ready: %1</source>
        <translation>Le paquet est prêt : %1</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>The export was stopped</source>
        <translation>L’export a été arrêté</translation>
    </message>
    <message>
        <source>What had been written was taken away; nothing left the house. The release stays approved and can be exported again.</source>
        <translation>Ce qui était écrit a été enlevé ; rien n’a quitté l’établissement. La diffusion reste approuvée et peut être exportée à nouveau.</translation>
    </message>
    <message>
        <source>Package %1</source>
        <translation>Paquet %1</translation>
    </message>
    <message>
        <source>Checking every file and signature…</source>
        <translation>Vérification de chaque fichier et de chaque signature…</translation>
    </message>
    <message>
        <source>Checked: the package is as it was signed, %1 files compared.</source>
        <translation>Vérifié : le paquet est tel qu’il a été signé, %1 fichiers comparés.</translation>
    </message>
    <message>
        <source>Whether these keys belong to these people must be known from elsewhere.</source>
        <translation>Que ces clés appartiennent à ces personnes doit être su d’ailleurs.</translation>
    </message>
    <message>
        <source>The package is NOT as it was signed. Do not pass it on.</source>
        <translation>Le paquet n’est PAS tel qu’il a été signé. Ne le transmettez pas.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
    <message>
        <source>The release is withdrawn</source>
        <translation>La diffusion est retirée</translation>
    </message>
    <message>
        <source>No copy of it left the house.</source>
        <translation>Aucune copie n’a quitté l’établissement.</translation>
    </message>
    <message>
        <source>Send the notice to: %1. The program sends nothing.</source>
        <translation>Envoyez l’avis à : %1. Le programme n’envoie rien.</translation>
    </message>
    <message>
        <source>Open the notice</source>
        <translation>Ouvrir l’avis</translation>
    </message>
    <message>
        <source>The export is finished</source>
        <translation>L’export est terminé</translation>
    </message>
    <message>
        <source>Another window began it. The copy stands in the ledger below; “Check a package…” looks whether it is as it was signed.</source>
        <translation>Une autre fenêtre l’a commencé. La copie figure dans le registre ci-dessous&#xa0;; «&#xa0;Vérifier un paquet…&#xa0;» vérifie si elle est telle qu’elle a été signée.</translation>
    </message>
</context>
<context>
    <name>outis::gui::PairDecisionCard</name>
    <message>
        <source>Same person?</source>
        <translation>La même personne&#xa0;?</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Pas la même</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>La même personne</translation>
    </message>
    <message>
        <source>Comment on this pair</source>
        <translation>Commentaire sur cette paire</translation>
    </message>
    <message>
        <source>Comment (C), no names</source>
        <translation>Commentaire (C), sans nom</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1 (touche %2)</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>touche %1</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1&#xa0;: %2 (%3)</translation>
    </message>
    <message>
        <source>To look at. People decide on pairs once a release is in review.</source>
        <translation>À regarder. On décide des paires dès qu’une publication est en examen.</translation>
    </message>
    <message>
        <source>To look at. This pair is not in the plan of the review.</source>
        <translation>À regarder. Cette paire ne fait pas partie du plan de l’examen.</translation>
    </message>
    <message>
        <source>* not signed yet</source>
        <translation>* pas encore signé</translation>
    </message>
</context>
<context>
    <name>outis::gui::PairFilterBar</name>
    <message>
        <source>Which detector&apos;s nearest pairs</source>
        <translation>Les paires les plus proches de quel détecteur</translation>
    </message>
    <message>
        <source>Images with which finding</source>
        <translation>Images avec quel signe</translation>
    </message>
    <message>
        <source>Pairs with which decision</source>
        <translation>Paires avec quelle décision</translation>
    </message>
    <message>
        <source>All decisions</source>
        <translation>Toutes les décisions</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Non décidées</translation>
    </message>
    <message>
        <source>Plan of the review</source>
        <translation>Plan de l’examen</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>Tous les signes</translation>
    </message>
    <message>
        <source>distance up to </source>
        <translation>distance jusqu’à </translation>
    </message>
    <message>
        <source>score from </source>
        <translation>score dès </translation>
    </message>
    <message>
        <source>Largest distance in grey levels</source>
        <translation>Plus grande distance en niveaux de gris</translation>
    </message>
    <message>
        <source>Least score</source>
        <translation>Plus petit score</translation>
    </message>
</context>
<context>
    <name>outis::gui::PairList</name>
    <message>
        <source>not decided</source>
        <translation>non décidé</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Chosen because: %1</source>
        <translation>Choisie parce que&#xa0;: %1</translation>
    </message>
    <message>
        <source>same person</source>
        <translation>même personne</translation>
    </message>
    <message>
        <source>not the same</source>
        <translation>pas la même</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>Distance in grey levels</source>
        <translation>Écart en gris</translation>
    </message>
    <message>
        <source>Same patient (re-identification)</source>
        <translation>Même patient (réidentification)</translation>
    </message>
    <message>
        <source>Altered copy</source>
        <translation>Copie modifiée</translation>
    </message>
    <message>
        <source>Correlation of pixels</source>
        <translation>Corrélation des pixels</translation>
    </message>
    <message>
        <source>Distance ratio</source>
        <translation>Rapport de distances</translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation>distance %1</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>score %1</translation>
    </message>
    <message>
        <source>Likeness (DeepSSIM)</source>
        <translation>Ressemblance (DeepSSIM)</translation>
    </message>
</context>
<context>
    <name>outis::gui::PairMarks</name>
    <message>
        <source>edges; white where both have one</source>
        <translation>contours&#xa0;; blanc là où les deux en ont</translation>
    </message>
    <message>
        <source>W %1  L %2</source>
        <translation>W %1  L %2</translation>
    </message>
    <message>
        <source>REAL</source>
        <translation>RÉELLE</translation>
    </message>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHÉTIQUE</translation>
    </message>
</context>
<context>
    <name>outis::gui::PairModes</name>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1 (touche %2)</translation>
    </message>
    <message>
        <source>Share of the synthetic picture in the overlay</source>
        <translation>Part de l’image synthétique dans la superposition</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>liées</translation>
    </message>
    <message>
        <source>Both pictures move and change together</source>
        <translation>Les deux images bougent et changent ensemble</translation>
    </message>
    <message>
        <source>Both pictures move and change together (key L)</source>
        <translation>Les deux images bougent et changent ensemble (touche L)</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Superposées</translation>
    </message>
    <message>
        <source>Flicker</source>
        <translation>Alternance</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Contours</translation>
    </message>
</context>
<context>
    <name>outis::gui::PairStore</name>
    <message>
        <source>The training image %1 cannot be read.</source>
        <translation>L’image d’entraînement %1 est illisible.</translation>
    </message>
    <message>
        <source>The synthetic picture %1 cannot be read.</source>
        <translation>L’image synthétique %1 est illisible.</translation>
    </message>
</context>
<context>
    <name>outis::gui::PairViewer</name>
    <message>
        <source>A real and a synthetic picture</source>
        <translation>Une image réelle et une image synthétique</translation>
    </message>
    <message>
        <source>Drag: window and level. Wheel: zoom. Right button: move. Double click: afresh.</source>
        <translation>Glisser&#xa0;: fenêtre et niveau. Molette&#xa0;: zoom. Bouton droit&#xa0;: déplacer. Double clic&#xa0;: recommencer.</translation>
    </message>
</context>
<context>
    <name>outis::gui::PairsCard</name>
    <message>
        <source>Pairs that people look at</source>
        <translation>Paires que des personnes examinent</translation>
    </message>
    <message>
        <source>Pairs decided</source>
        <translation>Paires décidées</translation>
    </message>
    <message>
        <source>Go to the pairs</source>
        <translation>Aller aux paires</translation>
    </message>
    <message>
        <source>Opens the page “Review” (Alt+3)</source>
        <translation>Ouvre la page « Examen » (Alt+3)</translation>
    </message>
</context>
<context>
    <name>outis::gui::PairsPage</name>
    <message>
        <source>Closest pairs</source>
        <translation>Paires les plus proches</translation>
    </message>
    <message>
        <source>Each synthetic image beside the training image it resembles most. Decide whether they show the same person.</source>
        <translation>Chaque image synthétique à côté de l’image d’entraînement la plus proche. Montrent-elles la même personne&#xa0;?</translation>
    </message>
    <message>
        <source>Back to the review</source>
        <translation>Retour à l’examen</translation>
    </message>
    <message>
        <source>Opens the page “Review” (Alt+3)</source>
        <translation>Ouvre la page «&#xa0;Examen&#xa0;» (Alt+3)</translation>
    </message>
    <message>
        <source>As the table that “outis-worker review --decisions” signs (Ctrl+S)</source>
        <translation>Comme tableau que «&#xa0;outis-worker review --decisions&#xa0;» signe (Ctrl+S)</translation>
    </message>
    <message>
        <source>Next undecided →</source>
        <translation>Suivante à décider →</translation>
    </message>
    <message>
        <source>The next pair that nobody has decided on (key X)</source>
        <translation>La prochaine paire dont personne n’a décidé (touche X)</translation>
    </message>
    <message>
        <source>Most alike first</source>
        <translation>Les plus proches</translation>
    </message>
    <message>
        <source>Pairs of a real and a synthetic image</source>
        <translation>Paires d’une image réelle et d’une image synthétique</translation>
    </message>
    <message>
        <source>Pairs: next</source>
        <translation>Paires&#xa0;: suivante</translation>
    </message>
    <message>
        <source>Pairs: previous</source>
        <translation>Paires&#xa0;: précédente</translation>
    </message>
    <message>
        <source>Pairs: next undecided</source>
        <translation>Paires&#xa0;: suivante à décider</translation>
    </message>
    <message>
        <source>Pairs: not the same</source>
        <translation>Paires&#xa0;: pas la même</translation>
    </message>
    <message>
        <source>Pairs: unsure</source>
        <translation>Paires&#xa0;: incertain</translation>
    </message>
    <message>
        <source>Pairs: same person</source>
        <translation>Paires&#xa0;: même personne</translation>
    </message>
    <message>
        <source>Pairs: comment</source>
        <translation>Paires&#xa0;: commentaire</translation>
    </message>
    <message>
        <source>Pairs: undo</source>
        <translation>Paires&#xa0;: annuler</translation>
    </message>
    <message>
        <source>Pairs: save the decisions</source>
        <translation>Paires&#xa0;: enregistrer les décisions</translation>
    </message>
    <message>
        <source>Pictures: %1</source>
        <translation>Images&#xa0;: %1</translation>
    </message>
    <message>
        <source>Pictures: linked or not</source>
        <translation>Images&#xa0;: liées ou non</translation>
    </message>
    <message>
        <source>Pictures: window and place afresh</source>
        <translation>Images&#xa0;: fenêtre et place initiales</translation>
    </message>
    <message>
        <source>Pictures: nearer</source>
        <translation>Images&#xa0;: plus près</translation>
    </message>
    <message>
        <source>Pictures: farther</source>
        <translation>Images&#xa0;: plus loin</translation>
    </message>
    <message>
        <source>left</source>
        <translation>à gauche</translation>
    </message>
    <message>
        <source>right</source>
        <translation>à droite</translation>
    </message>
    <message>
        <source>up</source>
        <translation>en haut</translation>
    </message>
    <message>
        <source>down</source>
        <translation>en bas</translation>
    </message>
    <message>
        <source>narrower window</source>
        <translation>fenêtre plus étroite</translation>
    </message>
    <message>
        <source>wider window</source>
        <translation>fenêtre plus large</translation>
    </message>
    <message>
        <source>lower level</source>
        <translation>niveau plus bas</translation>
    </message>
    <message>
        <source>higher level</source>
        <translation>niveau plus haut</translation>
    </message>
    <message>
        <source>Pictures: move %1</source>
        <translation>Images&#xa0;: déplacer %1</translation>
    </message>
    <message>
        <source>Reading the pairs…</source>
        <translation>Lecture des paires…</translation>
    </message>
    <message>
        <source>The pairs appear here once synthetic images were drawn.</source>
        <translation>Les paires apparaissent ici dès que des images synthétiques sont tirées.</translation>
    </message>
    <message>
        <source>No pair is left by this filter.</source>
        <translation>Ce filtre ne laisse aucune paire.</translation>
    </message>
    <message>
        <source>training image %1</source>
        <translation>image d’entraînement %1</translation>
    </message>
    <message>
        <source>picture %1</source>
        <translation>image %1</translation>
    </message>
    <message>
        <source>Save decisions</source>
        <translation>Enregistrer les décisions</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Save the decisions (%1)…</source>
        <translation>Enregistrer les décisions (%1)…</translation>
    </message>
    <message>
        <source>Writes them into the audit log of the release under your key</source>
        <translation>Les inscrit au journal de la diffusion sous votre clé</translation>
    </message>
    <message>
        <source>Sign decisions</source>
        <translation>Signer les décisions</translation>
    </message>
    <message>
        <source>%1 pairs: %2 not the same, %3 unsure, %4 same person</source>
        <translation>%1 paires : %2 personnes différentes, %3 incertaines, %4 même personne</translation>
    </message>
    <message>
        <source>They are written into the audit log under your name. A pair that is marked as the same person stands against the release. You can decide on a pair again later: your last word counts. The reason stands for pairs without a comment.</source>
        <translation>Elles sont inscrites au journal sous votre nom. Une paire désignée comme la même personne s’oppose à la diffusion. Vous pouvez décider à nouveau d’une paire plus tard : votre dernier mot compte. Le motif vaut pour les paires sans commentaire.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Sign decisions (%1)…</source>
        <translation>Signer les décisions (%1)…</translation>
    </message>
</context>
<context>
    <name>outis::gui::PatientsPage</name>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>All images of a patient must stay together; otherwise the attack on the result measures nothing.</source>
        <translation>Toutes les images d’un patient doivent rester ensemble&#xa0;; sinon, l’attaque sur le résultat ne mesure rien.</translation>
    </message>
    <message>
        <source>Folder level that names the patient</source>
        <translation>Niveau de dossier qui désigne le patient</translation>
    </message>
    <message>
        <source>Regular expression with one group</source>
        <translation>Expression régulière avec un groupe</translation>
    </message>
    <message>
        <source>Find it out: label file, then DICOM header, then file names</source>
        <translation>Le déterminer&#xa0;: fichier d’annotations, puis en-tête DICOM, puis noms de fichiers</translation>
    </message>
    <message>
        <source>From the patient column of the label file</source>
        <translation>D’après la colonne patient du fichier d’annotations</translation>
    </message>
    <message>
        <source>From the DICOM header</source>
        <translation>D’après l’en-tête DICOM</translation>
    </message>
    <message>
        <source>From the folder, at level</source>
        <translation>D’après le dossier, au niveau</translation>
    </message>
    <message>
        <source>From file names as in NIH ChestX-ray14</source>
        <translation>D’après les noms de fichiers, comme NIH ChestX-ray14</translation>
    </message>
    <message>
        <source>From folders as in MIMIC-CXR</source>
        <translation>D’après les dossiers, comme MIMIC-CXR</translation>
    </message>
    <message>
        <source>From folders as in CheXpert</source>
        <translation>D’après les dossiers, comme CheXpert</translation>
    </message>
    <message>
        <source>From the path, by an expression with one group</source>
        <translation>D’après le chemin, par une expression avec un groupe</translation>
    </message>
    <message>
        <source>Where no patient is known, take each image for its own patient</source>
        <translation>Si aucun patient n’est connu, compter chaque image comme un patient</translation>
    </message>
    <message>
        <source>Tick this only if no patient has more than one image. Otherwise images without a patient are left out, and the report of the import names them.</source>
        <translation>Ne cochez ceci que si aucun patient n’a plus d’une image. Sinon, les images sans patient sont écartées et le rapport d’importation les nomme.</translation>
    </message>
</context>
<context>
    <name>outis::gui::PictureView</name>
    <message>
        <source>Synthetic pictures</source>
        <translation>Images synthétiques</translation>
    </message>
    <message>
        <source>Real pictures</source>
        <translation>Images réelles</translation>
    </message>
    <message>
        <source>REAL</source>
        <translation>RÉELLE</translation>
    </message>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHÉTIQUE</translation>
    </message>
</context>
<context>
    <name>outis::gui::PlacePage</name>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>The workspace is a folder with everything that belongs to this project.</source>
        <translation>L’espace de travail est un dossier contenant tout ce qui appartient à ce projet.</translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation>Dossier de l’espace de travail</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the folder in which the workspace is made</source>
        <translation>Choisissez le dossier où l’espace de travail sera créé</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>La suite</translation>
    </message>
    <message>
        <source>Folder in which the workspace is made</source>
        <translation>Dossier où l’espace de travail sera créé</translation>
    </message>
    <message>
        <source>%1 are free there.</source>
        <translation>%1 y sont disponibles.</translation>
    </message>
    <message>
        <source>Two generators on two halves.</source>
        <translation>Deux générateurs sur deux moitiés.</translation>
    </message>
    <message>
        <source>It is steered by findings and by features mixed from %1 patients.</source>
        <translation>Il est guidé par des signes et par des caractéristiques mélangées de %1 patients.</translation>
    </message>
    <message>
        <source>It is steered by features mixed from %1 patients.</source>
        <translation>Il est guidé par des caractéristiques mélangées de %1 patients.</translation>
    </message>
    <message>
        <source>It is steered by findings.</source>
        <translation>Il est guidé par des signes.</translation>
    </message>
    <message>
        <source>Nothing steers it.</source>
        <translation>Rien ne le guide.</translation>
    </message>
    <message>
        <source>▲ Burned-in text stays in the pictures.</source>
        <translation>▲ Le texte incrusté reste dans les images.</translation>
    </message>
    <message>
        <source>Burned-in text is covered but for side markers.</source>
        <translation>Le texte incrusté est masqué, sauf les repères de côté.</translation>
    </message>
    <message>
        <source>Burned-in text is covered, side markers as well.</source>
        <translation>Le texte incrusté est masqué, y compris les repères de côté.</translation>
    </message>
    <message>
        <source>1. The images below %1 are read and copied without names at working size. %2</source>
        <translation>1. Les images sous %1 sont lues et copiées sans noms à la taille de travail. %2</translation>
    </message>
    <message>
        <source>2. There is no label file: the images have no findings.</source>
        <translation>2. Il n’y a pas de fichier d’annotations&#xa0;: les images n’ont pas de signes.</translation>
    </message>
    <message>
        <source>2. Findings and patients come from %1.</source>
        <translation>2. Les signes et les patients viennent de %1.</translation>
    </message>
    <message>
        <source>3. Patients are divided by lot: %1 % to learn from, %2 % to choose with, %3 % to measure with, %4 % for attacks only.</source>
        <translation>3. Les patients sont répartis au sort&#xa0;: %1&#xa0;% pour apprendre, %2&#xa0;% pour choisir, %3&#xa0;% pour mesurer, %4&#xa0;% pour les attaques seulement.</translation>
    </message>
    <message>
        <source>4. A generator learns images of %1 × %1 pixels. %2 You can pause it and close the window.</source>
        <translation>4. Un générateur apprend des images de %1 × %1 pixels. %2 Vous pouvez le mettre en pause et fermer la fenêtre.</translation>
    </message>
    <message>
        <source>5. Synthetic images are drawn and compared with every training patient, attacked and measured; a report is written. People then decide.</source>
        <translation>5. Des images synthétiques sont générées et comparées à chaque patient d’entraînement, attaquées et mesurées&#xa0;; un rapport est rédigé. Des personnes décident ensuite.</translation>
    </message>
    <message>
        <source>Its training is shortened to %1 seen.</source>
        <translation>Son entraînement est raccourci à&#xa0;%1 vues.</translation>
    </message>
</context>
<context>
    <name>outis::gui::PolicyCard</name>
    <message>
        <source>What the policy asks for</source>
        <translation>Ce que demande la politique</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Policy: who receives the images</source>
        <translation>Politique : qui reçoit les images</translation>
    </message>
    <message>
        <source>Who receives the images?</source>
        <translation>Qui reçoit les images ?</translation>
    </message>
    <message>
        <source>Rules of the policy</source>
        <translation>Règles de la politique</translation>
    </message>
    <message>
        <source>Set this rule aside…</source>
        <translation>Écarter cette règle…</translation>
    </message>
    <message>
        <source>For a rule that is not met: counts once two people did, with reasons</source>
        <translation>Pour une règle non satisfaite : compte dès que deux personnes l’ont fait avec leurs raisons</translation>
    </message>
    <message>
        <source>A policy of your house, from a file…</source>
        <translation>Une politique de votre établissement, depuis un fichier…</translation>
    </message>
    <message>
        <source>Your house: %1</source>
        <translation>Votre établissement : %1</translation>
    </message>
    <message>
        <source>Policy of your house</source>
        <translation>Politique de votre établissement</translation>
    </message>
    <message>
        <source>Policies (*.json)</source>
        <translation>Politiques (*.json)</translation>
    </message>
    <message>
        <source>%1 rules, %2 pairs to look at, valid for %3 months.</source>
        <translation>%1 règles, %2 paires à examiner, valable %3 mois.</translation>
    </message>
    <message>
        <source>Policy “%1”, as submitted</source>
        <translation>Politique « %1 », telle que soumise</translation>
    </message>
    <message>
        <source>The draft has not been judged by this policy yet.</source>
        <translation>Le projet n’a pas encore été jugé selon cette politique.</translation>
    </message>
    <message>
        <source>Not measured; the report says why.</source>
        <translation>Non mesuré ; le rapport dit pourquoi.</translation>
    </message>
    <message>
        <source>Found: %1. Asked: %2.</source>
        <translation>Trouvé : %1. Demandé : %2.</translation>
    </message>
    <message>
        <source>Set aside by %1</source>
        <translation>Écartée par %1</translation>
    </message>
    <message>
        <source>Choose a rule to read all of it, or to set it aside.</source>
        <translation>Choisissez une règle pour la lire en entier ou pour l’écarter.</translation>
    </message>
    <message>
        <source>1 of 2 set it aside. %1: %2</source>
        <translation>1 personne sur 2 l’a écartée. %1 : %2</translation>
    </message>
    <message>
        <source>What would have to change: %1</source>
        <translation>Ce qui devrait changer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Choose a rule to read what would have to change.</source>
        <translation>Choisissez une règle pour lire ce qui devrait changer.</translation>
    </message>
</context>
<context>
    <name>outis::gui::PolicyPage</name>
    <message>
        <source>Who receives the images</source>
        <translation>Qui reçoit les images</translation>
    </message>
    <message>
        <source>The wider the circle, the more the policy asks for. Nothing is decided yet: you can choose again until the release is submitted.</source>
        <translation>Plus le cercle est large, plus la politique est exigeante. Rien n’est encore décidé&#xa0;: vous pouvez choisir à nouveau tant que la diffusion n’est pas soumise.</translation>
    </message>
    <message>
        <source>You can choose later, on the page “Decision”.</source>
        <translation>Vous pouvez choisir plus tard, sur la page «&#xa0;Décision&#xa0;».</translation>
    </message>
    <message>
        <source>Reading the policies…</source>
        <translation>Lecture des politiques…</translation>
    </message>
    <message>
        <source>%1 rules; %2 pairs to be looked at; valid for %3 months</source>
        <translation>%1 règles&#xa0;; %2 paires à examiner&#xa0;; valable %3 mois</translation>
    </message>
    <message>
        <source>By the policy of the house: %1</source>
        <translation>Selon la politique de l’établissement&#xa0;: %1</translation>
    </message>
    <message>
        <source>chosen for an earlier release</source>
        <translation>choisie pour une diffusion antérieure</translation>
    </message>
    <message>
        <source>The house may have a policy of its own; it can be chosen later, on the page “Decision”.</source>
        <translation>L’établissement peut avoir sa propre politique&#xa0;; elle peut être choisie plus tard, sur la page «&#xa0;Décision&#xa0;».</translation>
    </message>
</context>
<context>
    <name>outis::gui::PowerCard</name>
    <message>
        <source>What would have been found</source>
        <translation>Ce qui aurait été trouvé</translation>
    </message>
    <message>
        <source>Copies of training images were planted among the synthetic ones, again and again; the bars are intervals. An audit that finds nothing says no more than that leaks of this size are absent.</source>
        <translation>Des copies d’images d’entraînement ont été implantées parmi les images synthétiques, encore et encore&#xa0;; les barres sont des intervalles. Un audit qui ne trouve rien dit seulement que des fuites de cette ampleur sont absentes.</translation>
    </message>
</context>
<context>
    <name>outis::gui::PowerChart</name>
    <message>
        <source>generator %1, %2</source>
        <translation>générateur %1, %2</translation>
    </message>
    <message>
        <source>1 in %1</source>
        <translation>1 sur %1</translation>
    </message>
    <message>
        <source>Share of planted leaks that the audit would have found, over their share of the release</source>
        <translation>Part des fuites implantées que l’audit aurait trouvées, selon leur part de la diffusion</translation>
    </message>
    <message>
        <source>copies among the images of the release</source>
        <translation>copies parmi les images de la diffusion</translation>
    </message>
    <message>
        <source>found (%)</source>
        <translation>trouvées (%)</translation>
    </message>
    <message>
        <source>reliable</source>
        <translation>fiable</translation>
    </message>
    <message>
        <source>%1, %2: %3 found</source>
        <translation>%1, %2&#xa0;: %3 trouvées</translation>
    </message>
    <message>
        <source>A leak of %1 images would have been found, whatever its kind</source>
        <translation>Une fuite d’images à raison de %1 aurait été trouvée, quel qu’en soit le type</translation>
    </message>
    <message>
        <source>Not found reliably at any share tried: %1</source>
        <translation>Non trouvées de façon fiable, quelle que soit la part essayée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Planted</source>
        <translation>Implanté</translation>
    </message>
    <message>
        <source>Images planted</source>
        <translation>Images implantées</translation>
    </message>
    <message>
        <source>Share of the release</source>
        <translation>Part de la diffusion</translation>
    </message>
    <message>
        <source>Found (share)</source>
        <translation>Trouvées (part)</translation>
    </message>
    <message>
        <source>Lower end of the interval</source>
        <translation>Borne inférieure de l’intervalle</translation>
    </message>
    <message>
        <source>Upper end of the interval</source>
        <translation>Borne supérieure de l’intervalle</translation>
    </message>
</context>
<context>
    <name>outis::gui::PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Who could be found in the synthetic images, how well the filter guards, and what a stricter one would leave.</source>
        <translation>Qui pourrait être retrouvé dans les images synthétiques, ce que le filtre protège, et ce qu’un filtre plus strict laisserait.</translation>
    </message>
    <message>
        <source>The verdict of the attacks, the robustness of the filter and the exposed patients appear here once a run has drawn images and audited them. Begin one on the page “Training”.</source>
        <translation>Le verdict des attaques, la robustesse du filtre et les patients exposés apparaissent ici dès qu’une exécution a généré des images et les a auditées. Lancez-en une sur la page «&#xa0;Entraînement&#xa0;».</translation>
    </message>
    <message>
        <source>The filter of this workspace was calibrated by an earlier version, which kept no other thresholds. A run from “detect” on makes them.</source>
        <translation>Le filtre de cet espace de travail a été étalonné par une version antérieure, qui ne conservait pas d’autres seuils. Une exécution à partir de «&#xa0;detect&#xa0;» les établit.</translation>
    </message>
</context>
<context>
    <name>outis::gui::ProposalsTab</name>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>What speaks for it</source>
        <translation>Ce qui l’indique</translation>
    </message>
    <message>
        <source>How alike (0 to 1)</source>
        <translation>Ressemblance (0 à 1)</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>One</source>
        <translation>L’un</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>L’autre</translation>
    </message>
    <message>
        <source>Picture of one</source>
        <translation>Image de l’un</translation>
    </message>
    <message>
        <source>Picture of the other</source>
        <translation>Image de l’autre</translation>
    </message>
    <message>
        <source>Patients that may be one person</source>
        <translation>Patients qui sont peut-être une même personne</translation>
    </message>
    <message>
        <source>Same patient…</source>
        <translation>Même patient…</translation>
    </message>
    <message>
        <source>Joins the two into one patient, after a question</source>
        <translation>Réunit les deux en un seul patient, après confirmation</translation>
    </message>
    <message>
        <source>Different patients…</source>
        <translation>Patients différents…</translation>
    </message>
    <message>
        <source>Keeps the two apart for good, after a question</source>
        <translation>Sépare définitivement les deux, après confirmation</translation>
    </message>
    <message>
        <source>An image of one, text covered</source>
        <translation>Une image de l’un, texte masqué</translation>
    </message>
    <message>
        <source>An image of the other, text covered</source>
        <translation>Une image de l’autre, texte masqué</translation>
    </message>
    <message>
        <source>Reading the list of patients…</source>
        <translation>Lecture de la liste des patients…</translation>
    </message>
    <message>
        <source>No two patients look like one person. Pairs that do are listed here after an import.</source>
        <translation>Aucun patient ne semble être la même personne qu’un autre. Les paires concernées sont listées ici après une importation.</translation>
    </message>
    <message>
        <source>%1 patients; %2 of %3 pairs wait for your decision. Until then both stay in the same set of the split.</source>
        <translation>Patients&#xa0;:&#xa0;%1&#xa0;; paires en attente de votre décision&#xa0;:&#xa0;%2 sur&#xa0;%3. D’ici là, les deux restent dans le même ensemble.</translation>
    </message>
    <message>
        <source>Are these two the same patient?</source>
        <translation>S’agit-il du même patient&#xa0;?</translation>
    </message>
    <message>
        <source>Are these two different people?</source>
        <translation>S’agit-il de deux personnes différentes&#xa0;?</translation>
    </message>
    <message>
        <source>They become one patient for good: this cannot be undone in this workspace. If the locked split has them in two sets, one of them leaves the study. If you are not sure, cancel; until you decide, nothing changes.</source>
        <translation>Ils deviennent définitivement un seul patient&#xa0;: cela ne peut pas être annulé dans cet espace de travail. Si la répartition verrouillée les place dans deux ensembles, l’un d’eux quitte l’étude. Si vous n’êtes pas sûr, annulez&#xa0;; rien ne change jusqu’à votre décision.</translation>
    </message>
    <message>
        <source>They stay two patients for good, and are not proposed again: this cannot be undone in this workspace. If you are not sure, cancel; until you decide, nothing changes.</source>
        <translation>Ils restent définitivement deux patients et ne sont plus proposés&#xa0;: cela ne peut pas être annulé dans cet espace de travail. Si vous n’êtes pas sûr, annulez&#xa0;; rien ne change jusqu’à votre décision.</translation>
    </message>
    <message>
        <source>Same patient</source>
        <translation>Même patient</translation>
    </message>
    <message>
        <source>Different patients</source>
        <translation>Patients différents</translation>
    </message>
    <message>
        <source>Patient %1</source>
        <translation>Patient&#xa0;%1</translation>
    </message>
    <message>
        <source>, image %1</source>
        <translation>, image&#xa0;%1</translation>
    </message>
    <message>
        <source>(forgotten)</source>
        <translation>(oublié)</translation>
    </message>
</context>
<context>
    <name>outis::gui::RailModel</name>
    <message>
        <source>%1: %2 (Alt+%3)</source>
        <translation>%1&#xa0;:&#xa0;%2 (Alt+%3)</translation>
    </message>
    <message>
        <source>Step %1, %2: %3</source>
        <translation>Étape&#xa0;%1,&#xa0;%2&#xa0;:&#xa0;%3</translation>
    </message>
    <message>
        <source>nothing imported yet</source>
        <translation>rien d’importé</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1,&#xa0;%2</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>finished, %1</source>
        <translation>terminé,&#xa0;%1</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>the report is ready</source>
        <translation>le rapport est prêt</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Diffusion</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>pas encore connu</translation>
    </message>
    <message>
        <source>not submitted yet</source>
        <translation>pas encore soumis</translation>
    </message>
    <message>
        <source>▲ %1 to be assessed again</source>
        <translation>▲ %1 à réévaluer</translation>
    </message>
    <message>
        <source>can be exported</source>
        <translation>peut être exportée</translation>
    </message>
    <message>
        <source>%1 left the house</source>
        <translation>%1 hors de l’établissement</translation>
    </message>
</context>
<context>
    <name>outis::gui::RealTiles</name>
    <message>
        <source>Training image %1: %2</source>
        <translation>Image d’entraînement %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>outis::gui::RecentWorkspaces</name>
    <message>
        <source>%1   –   %2</source>
        <translation>%1   –  &#xa0;%2</translation>
    </message>
    <message>
        <source>Workspace %1 in %2</source>
        <translation>Espace de travail&#xa0;%1 dans&#xa0;%2</translation>
    </message>
</context>
<context>
    <name>outis::gui::ReleasePage</name>
    <message>
        <source>Release</source>
        <translation>Diffusion</translation>
    </message>
    <message>
        <source>What leaves the house, as a package that the receiver can check.</source>
        <translation>Ce qui quitte l’établissement, en un paquet que le destinataire peut vérifier.</translation>
    </message>
    <message>
        <source>Check a package…</source>
        <translation>Vérifier un paquet…</translation>
    </message>
    <message>
        <source>Looks whether a package is as it was signed</source>
        <translation>Vérifie si un paquet est tel qu’il a été signé</translation>
    </message>
    <message>
        <source>Go to the decision</source>
        <translation>Aller à la décision</translation>
    </message>
    <message>
        <source>Opens the page “Decision” (Alt+4)</source>
        <translation>Ouvre la page « Décision » (Alt+4)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Writes the package, after a question</source>
        <translation>Écrit le paquet, après une question</translation>
    </message>
    <message>
        <source>Folder of a package</source>
        <translation>Dossier d’un paquet</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Où elle en est</translation>
    </message>
    <message>
        <source>What a package holds</source>
        <translation>Ce que contient un paquet</translation>
    </message>
    <message>
        <source>The images under new names in a new order, their labels, the report that goes out, terms of use, a description, the signed statements, and a list of digests by which the receiver can check it. Before it takes its place it is read back and searched for any name, number or picture of the source; whatever is found undoes it.</source>
        <translation>Les images sous de nouveaux noms dans un nouvel ordre, leurs étiquettes, le rapport qui sort, les conditions d’utilisation, une description, les déclarations signées et une liste d’empreintes par laquelle le destinataire peut le vérifier. Avant de prendre sa place, il est relu et fouillé à la recherche de tout nom, numéro ou image de la source ; ce qui est trouvé l’annule.</translation>
    </message>
    <message>
        <source>The export was undone; nothing left the house. The release is as it was before.</source>
        <translation>L’export a été annulé ; rien n’a quitté l’établissement. La diffusion est comme avant.</translation>
    </message>
    <message>
        <source>The package was only read.</source>
        <translation>Le paquet a seulement été lu.</translation>
    </message>
    <message>
        <source>Nothing in the workspace was changed.</source>
        <translation>Rien n’a été modifié dans l’espace de travail.</translation>
    </message>
    <message>
        <source>Release %1: %2, %3</source>
        <translation>Diffusion %1 : %2, %3</translation>
    </message>
    <message>
        <source>Say what the package is called, who receives it and where it is written, then export it.</source>
        <translation>Dites comment s’appelle le paquet, qui le reçoit et où il est écrit, puis exportez-le.</translation>
    </message>
    <message>
        <source>Where it stands is not known yet</source>
        <translation>On ne sait pas encore où elle en est</translation>
    </message>
    <message>
        <source>The records of this workspace are being read.</source>
        <translation>Les enregistrements de cet espace de travail sont en cours de lecture.</translation>
    </message>
    <message>
        <source>No release was submitted yet</source>
        <translation>Aucune diffusion n’a encore été soumise</translation>
    </message>
    <message>
        <source>Only what two people approved can leave the house. The page “Decision” is the way there.</source>
        <translation>Seul ce que deux personnes ont approuvé peut quitter l’établissement. La page « Décision » y mène.</translation>
    </message>
    <message>
        <source>Export this release?</source>
        <translation>Exporter cette diffusion ?</translation>
    </message>
    <message>
        <source>%1 go into %2, for %3.</source>
        <translation>%1 vont dans %2, pour %3.</translation>
    </message>
    <message>
        <source>The copy is noted in the ledger with its recipients. What somebody has received cannot be fetched back: a release can be withdrawn, but recipients must be trusted to delete it.</source>
        <translation>La copie est notée dans le registre avec ses destinataires. Ce que quelqu’un a reçu ne peut être repris : une diffusion peut être retirée, mais il faut faire confiance aux destinataires pour l’effacer.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Withdraw this release?</source>
        <translation>Retirer cette diffusion ?</translation>
    </message>
    <message>
        <source>Release %1 is called back for good.</source>
        <translation>La diffusion %1 est rappelée définitivement.</translation>
    </message>
    <message>
        <source>It is signed, noted in the ledger, and a notice is written for: %1. The program sends nothing; you send the notice. Recipients are asked to delete their copies. This cannot be undone.</source>
        <translation>C’est signé, noté dans le registre, et un avis est rédigé pour : %1. Le programme n’envoie rien ; vous envoyez l’avis. Les destinataires sont priés d’effacer leurs copies. Cela ne peut être annulé.</translation>
    </message>
    <message>
        <source>Withdraw for good</source>
        <translation>Retirer définitivement</translation>
    </message>
    <message>
        <source>Organisation, as it signs the notice</source>
        <translation>Organisme, tel qu’il signe l’avis</translation>
    </message>
    <message>
        <source>Who is told that copies are deleted</source>
        <translation>À qui l’on dit que les copies sont effacées</translation>
    </message>
</context>
<context>
    <name>outis::gui::ReportCard</name>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Open the report for the house</source>
        <translation>Ouvrir le rapport de l’établissement</translation>
    </message>
    <message>
        <source>Shows closest pairs of patients: it stays in the house</source>
        <translation>Montre les paires de patients les plus proches : il reste dans l’établissement</translation>
    </message>
    <message>
        <source>Open the report that goes out</source>
        <translation>Ouvrir le rapport qui sort</translation>
    </message>
    <message>
        <source>The same figures without any picture of a patient</source>
        <translation>Les mêmes chiffres sans aucune image d’un patient</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>%1, with the same numbers and pictures, as one file</source>
        <translation>%1, avec les mêmes chiffres et images, en un seul fichier</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Writing the PDF…</source>
        <translation>Écriture du PDF…</translation>
    </message>
    <message>
        <source>report for the house.pdf</source>
        <translation>rapport de l’établissement.pdf</translation>
    </message>
    <message>
        <source>report that goes out.pdf</source>
        <translation>rapport qui sort.pdf</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Ends the writing; no file is left behind</source>
        <translation>Met fin à l’écriture&#xa0;; aucun fichier ne subsiste</translation>
    </message>
    <message>
        <source>Cancel the writing of the PDF</source>
        <translation>Annuler l’écriture du PDF</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Rien n’a été écrit.</translation>
    </message>
</context>
<context>
    <name>outis::gui::RetrievalChart</name>
    <message>
        <source>%1 or more</source>
        <translation>%1 ou plus</translation>
    </message>
    <message>
        <source>Real images by the number of synthetic images that they are nearest to</source>
        <translation>Images réelles selon le nombre d’images synthétiques dont elles sont les plus proches</translation>
    </message>
    <message>
        <source>real images</source>
        <translation>images réelles</translation>
    </message>
    <message>
        <source>by drawing evenly</source>
        <translation>par tirage uniforme</translation>
    </message>
    <message>
        <source>synthetic images that a real image is nearest to</source>
        <translation>images synthétiques dont une image réelle est la plus proche</translation>
    </message>
    <message>
        <source>%1, nearest to %2: %3</source>
        <translation>%1, les plus proches de %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>outis::gui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>What was tried to find a patient in the synthetic images, and what it found.</source>
        <translation>Ce qui a été tenté pour retrouver un patient dans les images synthétiques, et ce qui a été trouvé.</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Ouvrir le rapport</translation>
    </message>
    <message>
        <source>Opens the report in the browser (Ctrl+Shift+R)</source>
        <translation>Ouvre le rapport dans le navigateur (Ctrl+Maj+R)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Synthetic images</source>
        <translation>Images synthétiques</translation>
    </message>
    <message>
        <source>The images that were drawn appear here.</source>
        <translation>Les images générées apparaissent ici.</translation>
    </message>
    <message>
        <source>What the filter kept back</source>
        <translation>Ce que le filtre a retenu</translation>
    </message>
    <message>
        <source>Every image that was drawn is compared with all images of the patients whom the generator learned from. What looks too much like one of them is thrown away, whatever number was asked for. The report has each detector by itself.</source>
        <translation>Chaque image générée est comparée à toutes les images des patients dont le générateur a appris. Ce qui ressemble trop à l’une d’elles est rejeté, quel que soit le nombre demandé. Le rapport détaille chaque détecteur.</translation>
    </message>
    <message>
        <source>What a classifier loses with synthetic images</source>
        <translation>Ce que perd un classifieur avec des images synthétiques</translation>
    </message>
    <message>
        <source>Likeness and variety of the whole set</source>
        <translation>Ressemblance et variété de l’ensemble</translation>
    </message>
    <message>
        <source>A smaller distance is more alike; none of these figures measures privacy. A value that a copy of the training images would reach as well is marked.</source>
        <translation>Une distance plus petite indique une plus grande ressemblance&#xa0;; aucun de ces chiffres ne mesure la protection des patients. Une valeur qu’une copie des images d’entraînement atteindrait aussi est signalée.</translation>
    </message>
    <message>
        <source>Memorisation: %1</source>
        <translation>Mémorisation&#xa0;:&#xa0;%1</translation>
    </message>
    <message>
        <source>%1 of %2 images accepted; %3 were drawn and %4 rejected.</source>
        <translation>%1 images acceptées sur&#xa0;%2&#xa0;;&#xa0;%3 générées et&#xa0;%4 rejetées.</translation>
    </message>
    <message>
        <source>The filter was off: every image that was drawn is in the set.</source>
        <translation>Le filtre était désactivé&#xa0;: chaque image générée fait partie de l’ensemble.</translation>
    </message>
    <message>
        <source>Altered copies that it finds: %1. Images of strangers that it rejects: %2.</source>
        <translation>Copies modifiées qu’il trouve&#xa0;:&#xa0;%1. Images de tiers qu’il rejette&#xa0;:&#xa0;%2.</translation>
    </message>
    <message>
        <source>State of the filter: %1.</source>
        <translation>État du filtre&#xa0;:&#xa0;%1.</translation>
    </message>
    <message>
        <source>There is no report yet. It is written at the end of a run; begin one on the page “Training”.</source>
        <translation>Il n’y a pas encore de rapport. Il est rédigé à la fin d’une exécution&#xa0;; lancez-en une sur la page «&#xa0;Entraînement&#xa0;».</translation>
    </message>
    <message>
        <source>The report is ready.</source>
        <translation>Le rapport est prêt.</translation>
    </message>
    <message>
        <source>Look at the pairs</source>
        <translation>Regarder les paires</translation>
    </message>
    <message>
        <source>Each synthetic image beside the training image that it resembles most (Alt+6)</source>
        <translation>Chaque image synthétique à côté de l’image d’entraînement la plus proche (Alt+6)</translation>
    </message>
    <message>
        <source>The report is one file and needs no connection. It shows the closest pairs of real and synthetic images, so it stays in the house.</source>
        <translation>Le rapport est un seul fichier et n’a besoin d’aucune connexion. Il montre les paires d’images réelles et synthétiques les plus proches&#xa0;; il reste donc dans la maison.</translation>
    </message>
    <message>
        <source>Opens the page “%1”</source>
        <translation>Ouvre la page «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>By finding and by group…</source>
        <translation>Par signe et par groupe…</translation>
    </message>
    <message>
        <source>Which real images are met, and which never…</source>
        <translation>Quelles images réelles sont atteintes, et lesquelles jamais…</translation>
    </message>
</context>
<context>
    <name>outis::gui::ReviewSection</name>
    <message>
        <source>Views of the review</source>
        <translation>Vues de l’examen</translation>
    </message>
</context>
<context>
    <name>outis::gui::RobustnessGrid</name>
    <message>
        <source>Weakest: %1</source>
        <translation>Point faible&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1. %2: not measured, there is no threshold</source>
        <translation>%1. %2&#xa0;: non mesuré, il n’y a pas de seuil</translation>
    </message>
    <message>
        <source>%1. %2: %3 found, of %4 tried</source>
        <translation>%1. %2&#xa0;: %3 trouvées, sur %4 essayées</translation>
    </message>
    <message>
        <source>– no threshold</source>
        <translation>– pas de seuil</translation>
    </message>
    <message>
        <source>%1 %  %2</source>
        <translation>%1&#xa0;%  %2</translation>
    </message>
    <message>
        <source>Alteration</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensité</translation>
    </message>
</context>
<context>
    <name>outis::gui::RunModel</name>
    <message>
        <source>A line of the worker could not be read and was skipped.</source>
        <translation>Une ligne du processus de calcul était illisible et a été ignorée.</translation>
    </message>
    <message>
        <source>The worker could not be reached: %1</source>
        <translation>Le processus de calcul n’a pas pu être joint&#xa0;:&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>outis::gui::ScoreCard</name>
    <message>
        <source>Where this score lies</source>
        <translation>Où se situe ce score</translation>
    </message>
    <message>
        <source>No detector looked at these images: the filter was off.</source>
        <translation>Aucun détecteur n’a regardé ces images&#xa0;: le filtre était désactivé.</translation>
    </message>
    <message>
        <source>%1: higher than %2 % of pairs of different patients.</source>
        <translation>%1&#xa0;: plus haut que pour %2 % des paires de patients différents.</translation>
    </message>
    <message>
        <source>%1; there is no calibration to compare with.</source>
        <translation>%1&#xa0;; il n’y a pas d’étalonnage pour comparer.</translation>
    </message>
    <message>
        <source>To this detector training image %1 is the nearest.</source>
        <translation>Pour ce détecteur, l’image d’entraînement %1 est la plus proche.</translation>
    </message>
    <message>
        <source>It decides nothing here: %1.</source>
        <translation>Il ne décide rien ici&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>outis::gui::ScoreChart</name>
    <message>
        <source>Where the score of this pair lies among those of the calibration</source>
        <translation>Où se situe le score de cette paire parmi ceux de l’étalonnage</translation>
    </message>
    <message>
        <source>score (no unit)</source>
        <translation>score (sans unité)</translation>
    </message>
    <message>
        <source>different patients</source>
        <translation>patients différents</translation>
    </message>
    <message>
        <source>same patient</source>
        <translation>même patient</translation>
    </message>
    <message>
        <source>altered copies</source>
        <translation>copies modifiées</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>seuil</translation>
    </message>
    <message>
        <source>this pair</source>
        <translation>cette paire</translation>
    </message>
    <message>
        <source>pairs (%)</source>
        <translation>paires (%)</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paires</translation>
    </message>
    <message>
        <source>Score from</source>
        <translation>Score de</translation>
    </message>
    <message>
        <source>Score to</source>
        <translation>Score à</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>outis::gui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Next and previous control</source>
        <translation>Élément suivant et précédent</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Maj+Tab</translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation>Perte logarithmique</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>outis::gui::SignDialog</name>
    <message>
        <source>Signs it with your key and writes it into the audit log</source>
        <translation>Le signe avec votre clé et l’inscrit dans le journal</translation>
    </message>
    <message>
        <source>Why, in your words. It is signed, and stands in the log.</source>
        <translation>Pourquoi, dans vos mots. C’est signé et figure dans le journal.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>no key yet</source>
        <translation>pas encore de clé</translation>
    </message>
    <message>
        <source>Each person signs with a key of their own</source>
        <translation>Chaque personne signe avec sa propre clé</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Qui signe</translation>
    </message>
    <message>
        <source>Passphrase of this key</source>
        <translation>Phrase secrète de cette clé</translation>
    </message>
    <message>
        <source>Another key file…</source>
        <translation>Autre fichier de clé…</translation>
    </message>
    <message>
        <source>Choose the key of somebody who has not signed here yet</source>
        <translation>Choisir la clé d’une personne qui n’a pas encore signé ici</translation>
    </message>
    <message>
        <source>Make a key…</source>
        <translation>Créer une clé…</translation>
    </message>
    <message>
        <source>Make a key for somebody who has none</source>
        <translation>Créer une clé pour une personne qui n’en a pas</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Fichier de clé</translation>
    </message>
    <message>
        <source>Keys (*.json *.key);;All files (*)</source>
        <translation>Clés (*.json *.key);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>C’est nécessaire.</translation>
    </message>
    <message>
        <source>Every act needs a reason.</source>
        <translation>Chaque acte a besoin d’une raison.</translation>
    </message>
    <message>
        <source>Choose a key, or make one.</source>
        <translation>Choisissez une clé, ou créez-en une.</translation>
    </message>
    <message>
        <source>Without it the key does not open.</source>
        <translation>Sans elle, la clé ne s’ouvre pas.</translation>
    </message>
    <message>
        <source>The audit log says whether it was signed before.</source>
        <translation>Le journal dit si cela a été signé avant.</translation>
    </message>
    <message>
        <source>Nothing was signed or changed.</source>
        <translation>Rien n’a été signé ni modifié.</translation>
    </message>
</context>
<context>
    <name>outis::gui::SignaturesCard</name>
    <message>
        <source>Signatures</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Préparée par</translation>
    </message>
    <message>
        <source>First approval</source>
        <translation>Première approbation</translation>
    </message>
    <message>
        <source>Second approval</source>
        <translation>Seconde approbation</translation>
    </message>
    <message>
        <source>Whoever prepares a release cannot approve it. The same name under two keys counts as one person.</source>
        <translation>Qui prépare une diffusion ne peut pas l’approuver. Le même nom sous deux clés compte comme une seule personne.</translation>
    </message>
    <message>
        <source>not submitted yet</source>
        <translation>pas encore soumis</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>not yet; another person</source>
        <translation>pas encore ; une autre personne</translation>
    </message>
</context>
<context>
    <name>outis::gui::SizePage</name>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Larger images show more and take longer; begin small and see.</source>
        <translation>De plus grandes images montrent plus et prennent plus de temps&#xa0;; commencez petit pour voir.</translation>
    </message>
    <message>
        <source>32 × 32 pixels</source>
        <translation>32 × 32 pixels</translation>
    </message>
    <message>
        <source>a first look; minutes to an hour without a GPU</source>
        <translation>un premier aperçu&#xa0;; de quelques minutes à une heure sans GPU</translation>
    </message>
    <message>
        <source>64 × 64 pixels</source>
        <translation>64 × 64 pixels</translation>
    </message>
    <message>
        <source>shapes of heart and lungs; hours without a GPU</source>
        <translation>formes du cœur et des poumons&#xa0;; des heures sans GPU</translation>
    </message>
    <message>
        <source>128 × 128 pixels</source>
        <translation>128 × 128 pixels</translation>
    </message>
    <message>
        <source>finer findings; needs a GPU</source>
        <translation>signes plus fins&#xa0;; nécessite un GPU</translation>
    </message>
    <message>
        <source>Size of the network</source>
        <translation>Taille du réseau</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>A larger network draws better images, needs more memory and learns more slowly. All other settings follow from this choice.</source>
        <translation>Un réseau plus grand génère de meilleures images, demande plus de mémoire et apprend plus lentement. Tous les autres réglages découlent de ce choix.</translation>
    </message>
    <message>
        <source>Try it on this computer</source>
        <translation>Essayer sur cet ordinateur</translation>
    </message>
    <message>
        <source>Tries a few steps for about half a minute; writes nothing</source>
        <translation>Essaie quelques pas pendant une demi-minute environ&#xa0;; n’écrit rien</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Essai…</translation>
    </message>
    <message>
        <source>You can go on meanwhile; the network is then chosen by hand.</source>
        <translation>Vous pouvez continuer entre-temps&#xa0;; le réseau est alors choisi à la main.</translation>
    </message>
    <message>
        <source>▲ No network of this size ends within %1 hours here.</source>
        <translation>▲ Aucun réseau de cette taille ne termine en %1 heures ici.</translation>
    </message>
    <message>
        <source>✓ This network was chosen for this computer.</source>
        <translation>✓ Ce réseau a été choisi pour cet ordinateur.</translation>
    </message>
    <message>
        <source>Your choice was kept.</source>
        <translation>Votre choix a été conservé.</translation>
    </message>
    <message>
        <source>about %1 images</source>
        <translation>environ %1 images</translation>
    </message>
    <message>
        <source>%1 images, as an example</source>
        <translation>%1 images, à titre d’exemple</translation>
    </message>
    <message>
        <source>▲ It does not fit this computer.</source>
        <translation>▲ Il ne convient pas à cet ordinateur.</translation>
    </message>
    <message>
        <source>%1, for %2.</source>
        <translation>%1, pour&#xa0;%2.</translation>
    </message>
    <message>
        <source>Shorten the training to %1 seen</source>
        <translation>Raccourcir l’entraînement à&#xa0;%1 vues</translation>
    </message>
    <message>
        <source>So that it ends within %1 hours. The usual length is %2; images of a shorter training are less good.</source>
        <translation>Pour qu’il se termine en&#xa0;%1 heures. La durée habituelle est de&#xa0;%2&#xa0;; les images d’un entraînement plus court sont moins bonnes.</translation>
    </message>
    <message>
        <source>So that it ends within %1 hours; images of a shorter training are less good.</source>
        <translation>Pour qu’il se termine en&#xa0;%1 heures&#xa0;; les images d’un entraînement plus court sont moins bonnes.</translation>
    </message>
    <message>
        <source>▲ That is for the shortened training: the usual one takes %1 times as long.</source>
        <translation>▲ Cela vaut pour l’entraînement raccourci&#xa0;: l’habituel dure&#xa0;%1 fois plus longtemps.</translation>
    </message>
</context>
<context>
    <name>outis::gui::SourcePage</name>
    <message>
        <source>Your images</source>
        <translation>Vos images</translation>
    </message>
    <message>
        <source>All folders below are read; the originals are never changed.</source>
        <translation>Tous les sous-dossiers sont lus&#xa0;; les originaux ne sont jamais modifiés.</translation>
    </message>
    <message>
        <source>Folder with the images</source>
        <translation>Dossier contenant les images</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the folder with the images</source>
        <translation>Choisir le dossier contenant les images</translation>
    </message>
    <message>
        <source>What is in the folder is found by content, never by name: DICOM of every usual kind, PNG, JPEG, TIFF, BMP, WebP, GIF, and ZIP archives of these, in all folders below. Each file that is not taken is listed with its reason.</source>
        <translation>Le contenu du dossier est reconnu d’après les données, jamais d’après le nom&#xa0;: DICOM de tous les types usuels, PNG, JPEG, TIFF, BMP, WebP, GIF et archives ZIP de ceux-ci, dans tous les sous-dossiers. Chaque fichier non repris est listé avec son motif.</translation>
    </message>
    <message>
        <source>You saved an import of the folder %1 for later (%2).</source>
        <translation>Vous avez gardé pour plus tard une importation du dossier %1 (%2).</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>La reprendre</translation>
    </message>
    <message>
        <source>Fills all pages with the answers you gave</source>
        <translation>Remplit toutes les pages avec les réponses que vous avez données</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>L’oublier</translation>
    </message>
    <message>
        <source>Begins afresh; the saved answers are dropped</source>
        <translation>Recommence à neuf&#xa0;; les réponses gardées sont supprimées</translation>
    </message>
    <message>
        <source>Looking at some files of the folder…</source>
        <translation>Examen de quelques fichiers du dossier…</translation>
    </message>
    <message>
        <source>Looking at more…</source>
        <translation>Examen d’autres fichiers…</translation>
    </message>
</context>
<context>
    <name>outis::gui::SplitPage</name>
    <message>
        <source>Four sets of patients</source>
        <translation>Quatre ensembles de patients</translation>
    </message>
    <message>
        <source>Every patient belongs to one set alone, drawn by lot. The sets are fixed with the first run and never change.</source>
        <translation>Chaque patient appartient à un seul ensemble, tiré au sort. Les ensembles sont fixés à la première exécution et ne changent jamais.</translation>
    </message>
    <message>
        <source>Patients, about</source>
        <translation>Patients, environ</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>pas encore connu</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>The generator learns from these patients.</source>
        <translation>Le générateur apprend de ces patients.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Thresholds and checkpoints are chosen with these.</source>
        <translation>Les seuils et les points de reprise sont choisis avec eux.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Quality and use of the synthetic images are measured on these.</source>
        <translation>La qualité et l’utilité des images synthétiques sont mesurées sur eux.</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Témoins</translation>
    </message>
    <message>
        <source>Attacks alone see these: without them nobody can say what an attacker would find by chance.</source>
        <translation>Seules les attaques les voient&#xa0;: sans eux, personne ne peut dire ce qu’un attaquant trouverait par hasard.</translation>
    </message>
    <message>
        <source>%1: share of the patients</source>
        <translation>%1&#xa0;: part des patients</translation>
    </message>
    <message>
        <source>as the label file names them</source>
        <translation>comme le fichier d’annotations les nomme</translation>
    </message>
    <message>
        <source>a guess suffices: it only shows what will be possible</source>
        <translation>une estimation suffit&#xa0;: elle montre seulement ce qui sera possible</translation>
    </message>
    <message>
        <source>▲ So few patients that no attack could show anything.</source>
        <translation>▲ Si peu de patients qu’aucune attaque ne pourrait rien montrer.</translation>
    </message>
    <message>
        <source>✓ The attacks will find a leak of %1 patients or more.</source>
        <translation>✓ Les attaques trouveront une fuite de %1 patients ou plus.</translation>
    </message>
    <message>
        <source>▲ The attacks will find a leak only from %1 patients on. With %2 control patients they would find four.</source>
        <translation>▲ Les attaques ne trouveront une fuite qu’à partir de %1 patients. Avec %2 patients témoins, elles en trouveraient une de quatre.</translation>
    </message>
</context>
<context>
    <name>outis::gui::StageList</name>
    <message>
        <source>Stages of the run</source>
        <translation>Étapes de l’exécution</translation>
    </message>
</context>
<context>
    <name>outis::gui::StageModel</name>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1&#xa0;:&#xa0;%2.&#xa0;%3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur&#xa0;%2</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>done, %1</source>
        <translation>terminé,&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>outis::gui::StatementsCard</name>
    <message>
        <source>%1 pairs</source>
        <translation>%1 paires</translation>
    </message>
    <message>
        <source>What was signed about this release</source>
        <translation>Ce qui a été signé sur cette diffusion</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Signed statements</source>
        <translation>Déclarations signées</translation>
    </message>
    <message>
        <source>Nothing yet. Every act on a release is signed and listed here.</source>
        <translation>Rien encore. Chaque acte sur une diffusion est signé et listé ici.</translation>
    </message>
    <message>
        <source>▲ the clock had been set back</source>
        <translation>▲ l’horloge avait été retardée</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Clé %1</translation>
    </message>
</context>
<context>
    <name>outis::gui::SteeringPage</name>
    <message>
        <source>Steering</source>
        <translation>Guidage</translation>
    </message>
    <message>
        <source>What tells the generator which image to draw. Features are always mixed from several patients.</source>
        <translation>Ce qui indique au générateur quelle image produire. Les caractéristiques sont toujours mélangées à partir de plusieurs patients.</translation>
    </message>
    <message>
        <source>Findings and mixed features of patients</source>
        <translation>Signes et caractéristiques mélangées de patients</translation>
    </message>
    <message>
        <source>Most lifelike, and images of a finding can be asked for.</source>
        <translation>Le plus réaliste, et l’on peut demander des images d’un signe donné.</translation>
    </message>
    <message>
        <source>Mixed features of patients</source>
        <translation>Caractéristiques mélangées de patients</translation>
    </message>
    <message>
        <source>Lifelike; findings come as often as among the patients.</source>
        <translation>Réaliste&#xa0;; les signes sont aussi fréquents que chez les patients.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Signes</translation>
    </message>
    <message>
        <source>Images of a finding can be asked for; less variety than with features.</source>
        <translation>On peut demander des images d’un signe donné&#xa0;; moins de variété qu’avec les caractéristiques.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Simplest; the images carry no labels and are less lifelike.</source>
        <translation>Le plus simple&#xa0;; les images ne portent pas d’annotations et sont moins réalistes.</translation>
    </message>
    <message>
        <source>Patients behind each condition</source>
        <translation>Patients derrière chaque condition</translation>
    </message>
    <message>
        <source>A condition is the mean of that many different patients. More of them keep each one better hidden; fewer keep more detail.</source>
        <translation>Une condition est la moyenne d’autant de patients différents. Plus ils sont nombreux, mieux chacun est caché&#xa0;; moins ils le sont, plus il reste de détails.</translation>
    </message>
    <message>
        <source>Two generators on two halves of the patients</source>
        <translation>Deux générateurs sur deux moitiés des patients</translation>
    </message>
    <message>
        <source>Each half then tests the generator that never saw it, so that no patient is lost to testing; training takes twice as long.</source>
        <translation>Chaque moitié teste alors le générateur qui ne l’a jamais vue, si bien qu’aucun patient n’est perdu pour les tests&#xa0;; l’entraînement dure deux fois plus longtemps.</translation>
    </message>
    <message>
        <source>When the generator begins to memorise</source>
        <translation>Quand le générateur commence à mémoriser</translation>
    </message>
    <message>
        <source>suggest to stop</source>
        <translation>proposer l’arrêt</translation>
    </message>
    <message>
        <source>stop by itself</source>
        <translation>arrêter automatiquement</translation>
    </message>
    <message>
        <source>do not measure</source>
        <translation>ne pas mesurer</translation>
    </message>
    <message>
        <source>Needs a label file with findings; none was given.</source>
        <translation>Nécessite un fichier d’annotations avec des signes&#xa0;; aucun n’a été fourni.</translation>
    </message>
    <message>
        <source>Needs findings; the label file names none.</source>
        <translation>Nécessite des signes&#xa0;; le fichier d’annotations n’en indique aucun.</translation>
    </message>
    <message>
        <source>%1 (recommended)</source>
        <translation>%1 (recommandé)</translation>
    </message>
    <message>
        <source>Nothing is measured during training; memorised patients are found only at the end, by the attack on the finished images.</source>
        <translation>Rien n’est mesuré pendant l’entraînement&#xa0;; les patients mémorisés ne sont trouvés qu’à la fin, par l’attaque sur les images finies.</translation>
    </message>
    <message>
        <source>Samples are compared with training and with held-back patients; once they lie too near to training, training ends by itself.</source>
        <translation>Des échantillons sont comparés aux patients d’entraînement et aux patients réservés&#xa0;; s’ils sont trop proches de l’entraînement, celui-ci s’arrête de lui-même.</translation>
    </message>
    <message>
        <source>Samples are compared with training and with held-back patients; the page Training says when it is time to stop, and you decide.</source>
        <translation>Des échantillons sont comparés aux patients d’entraînement et aux patients réservés&#xa0;; la page «&#xa0;Entraînement&#xa0;» indique quand il est temps d’arrêter, et vous décidez.</translation>
    </message>
</context>
<context>
    <name>outis::gui::StepRail</name>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>no workspace open</source>
        <translation>aucun espace de travail ouvert</translation>
    </message>
    <message>
        <source>Worker: %1</source>
        <translation>Processus de calcul&#xa0;:&#xa0;%1</translation>
    </message>
    <message>
        <source>Nothing leaves this computer but to the worker at: %1</source>
        <translation>Rien ne quitte cet ordinateur, sauf vers le processus de calcul sur&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>outis::gui::ThresholdCard</name>
    <message>
        <source>What another threshold would leave</source>
        <translation>Ce qu’un autre seuil laisserait</translation>
    </message>
    <message>
        <source>Counted from the images that were drawn, each with its scores: nothing is drawn or changed here. A stricter run draws more images to replace what it throws away, so that the number left is the least to expect.</source>
        <translation>Compté d’après les images générées, chacune avec ses scores&#xa0;: rien n’est généré ni modifié ici. Une exécution plus stricte génère davantage d’images pour remplacer ce qu’elle rejette&#xa0;; le nombre restant est donc le minimum à attendre.</translation>
    </message>
    <message>
        <source>This cannot be tried: %1.</source>
        <translation>Essai impossible&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Strictness of the filter</source>
        <translation>Sévérité du filtre</translation>
    </message>
    <message>
        <source>Arrow keys: one step. It changes nothing but this card.</source>
        <translation>Touches fléchées&#xa0;: un pas. Cela ne change rien en dehors de cette carte.</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Retour à l’actuel</translation>
    </message>
    <message>
        <source>The threshold that these images were drawn with</source>
        <translation>Le seuil avec lequel ces images ont été générées</translation>
    </message>
    <message>
        <source>Laxer</source>
        <translation>Moins strict</translation>
    </message>
    <message>
        <source>Stricter</source>
        <translation>Plus strict</translation>
    </message>
    <message>
        <source>Findings asked for</source>
        <translation>Signes demandés</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Demandées</translation>
    </message>
    <message>
        <source>Left now</source>
        <translation>Reste actuel</translation>
    </message>
    <message>
        <source>Left then</source>
        <translation>Reste alors</translation>
    </message>
    <message>
        <source>Images left by finding</source>
        <translation>Images restantes par signe</translation>
    </message>
    <message>
        <source>How to get this…</source>
        <translation>Comment l’obtenir…</translation>
    </message>
    <message>
        <source>Which option it is, and from where the run begins again</source>
        <translation>De quelle option il s’agit, et d’où l’exécution recommence</translation>
    </message>
    <message>
        <source>The share is the option “false rejects” of the filter. With another one the run begins again at “%1”: the detectors are made anew, images are drawn, audited and evaluated again. The generator stays. The new release counts as one more of these patients, which the audit tests at a stricter level. What was submitted or approved stays as it is.</source>
        <translation>La part est l’option «&#xa0;false-rejects&#xa0;» du filtre. Avec une autre part, l’exécution recommence à «&#xa0;%1&#xa0;»&#xa0;: les détecteurs sont refaits, les images sont à nouveau générées, auditées et évaluées. Le générateur reste. La nouvelle diffusion compte comme une de plus pour ces patients, que l’audit teste à un niveau plus strict. Ce qui a été soumis ou approuvé reste tel quel.</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copier la commande</translation>
    </message>
    <message>
        <source>For a terminal; the window follows the run</source>
        <translation>Pour un terminal&#xa0;; la fenêtre suit l’exécution</translation>
    </message>
    <message>
        <source>Reading the candidates…</source>
        <translation>Lecture des candidats…</translation>
    </message>
</context>
<context>
    <name>outis::gui::TrainingPage</name>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Ends at a checkpoint; it can be continued later (Ctrl+.)</source>
        <translation>Se termine à un point de reprise&#xa0;; peut être poursuivi plus tard (Ctrl+.)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Ends at a checkpoint and waits for you (Ctrl+P)</source>
        <translation>Se termine à un point de reprise et vous attend (Ctrl+P)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Goes on from the last checkpoint (Ctrl+R)</source>
        <translation>Continue depuis le dernier point de reprise (Ctrl+R)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Runs every stage that is not up to date (Ctrl+R)</source>
        <translation>Exécute chaque étape qui n’est pas à jour (Ctrl+R)</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Ouvrir le rapport</translation>
    </message>
    <message>
        <source>Opens the report in the browser (Ctrl+Shift+R)</source>
        <translation>Ouvre le rapport dans le navigateur (Ctrl+Maj+R)</translation>
    </message>
    <message>
        <source>Samples, always the same seeds</source>
        <translation>Échantillons, toujours les mêmes graines</translation>
    </message>
    <message>
        <source>The first pictures appear some time after the training has begun.</source>
        <translation>Les premières images apparaissent quelque temps après le début de l’entraînement.</translation>
    </message>
    <message>
        <source>Earlier and later samples</source>
        <translation>Échantillons antérieurs et ultérieurs</translation>
    </message>
    <message>
        <source>Drag to see earlier samples</source>
        <translation>Faites glisser pour voir les échantillons antérieurs</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Copies state and log, without any identity, to the clipboard (Ctrl+Shift+C)</source>
        <translation>Copie l’état et le journal, sans aucune identité, dans le presse-papiers (Ctrl+Maj+C)</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Mise en pause…</translation>
    </message>
    <message>
        <source>The worker is starting.</source>
        <translation>Le processus de calcul démarre.</translation>
    </message>
    <message>
        <source>The worker is at work. It goes on when this window is closed.</source>
        <translation>Le processus de calcul travaille. Il continue quand cette fenêtre est fermée.</translation>
    </message>
    <message>
        <source>%1. The worker goes on when this window is closed.</source>
        <translation>%1. Le processus de calcul continue quand cette fenêtre est fermée.</translation>
    </message>
    <message>
        <source>The worker saves a checkpoint and then ends.</source>
        <translation>Le processus de calcul enregistre un point de reprise puis se termine.</translation>
    </message>
    <message>
        <source>Stopped at a checkpoint. Nothing is lost; it goes on from there.</source>
        <translation>Arrêté à un point de reprise. Rien n’est perdu&#xa0;; le travail reprendra à cet endroit.</translation>
    </message>
    <message>
        <source>The run ended early. See below what is safe and what to do.</source>
        <translation>L’exécution s’est terminée prématurément. Voyez ci-dessous ce qui est préservé et ce qu’il faut faire.</translation>
    </message>
    <message>
        <source>Every stage is done. The report says what was found.</source>
        <translation>Toutes les étapes sont terminées. Le rapport dit ce qui a été trouvé.</translation>
    </message>
    <message>
        <source>The generator learns from the training patients; others are kept apart to attack the result.</source>
        <translation>Le générateur apprend des patients d’entraînement&#xa0;; d’autres sont mis à part pour attaquer le résultat.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur&#xa0;%2</translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation>%1 images/s</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>après&#xa0;%1</translation>
    </message>
    <message>
        <source>from the finished set</source>
        <translation>de l’ensemble final</translation>
    </message>
</context>
<context>
    <name>outis::gui::TroubleNotice</name>
    <message>
        <source>The worker is of a newer version than this window: what it says is not understood here.</source>
        <translation>Le processus de calcul est d’une version plus récente que cette fenêtre&#xa0;: ce qu’il dit n’est pas compris ici.</translation>
    </message>
    <message>
        <source>The worker was started %1 ago and has not begun yet.</source>
        <translation>Le processus de calcul a été démarré il y a %1 et n’a pas encore commencé.</translation>
    </message>
    <message>
        <source>The worker was asked to stop and has not done so; it last said something %1 ago.</source>
        <translation>Il a été demandé au processus de calcul de s’arrêter et il ne l’a pas fait&#xa0;; son dernier message date d’il y a %1.</translation>
    </message>
    <message>
        <source>The worker has said nothing for %1, but its process is there.</source>
        <translation>Le processus de calcul n’a rien dit depuis %1, mais son processus existe.</translation>
    </message>
    <message>
        <source>The worker has given no sign of life for some time; it last said something %1 ago.</source>
        <translation>Le processus de calcul n’a pas donné signe de vie depuis quelque temps&#xa0;; son dernier message date d’il y a %1.</translation>
    </message>
    <message>
        <source>Nothing was changed. A queue (srun) may have no free place; a connection (ssh) may wait for a password.</source>
        <translation>Rien n’a été modifié. Une file d’attente (srun) n’a peut-être pas de place libre&#xa0;; une connexion (ssh) attend peut-être un mot de passe.</translation>
    </message>
    <message>
        <source>Everything up to the last checkpoint is saved. Some steps are silent for minutes.</source>
        <translation>Tout est enregistré jusqu’au dernier point de reprise. Certaines étapes restent muettes pendant des minutes.</translation>
    </message>
    <message>
        <source>Everything up to the last checkpoint is saved. Its computer may be asleep, very short of memory, or not to be reached.</source>
        <translation>Tout est enregistré jusqu’au dernier point de reprise. Son ordinateur est peut-être en veille, très à court de mémoire ou injoignable.</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Attendre encore</translation>
    </message>
    <message>
        <source>Asks you again after a while</source>
        <translation>Vous redemande après un moment</translation>
    </message>
    <message>
        <source>Stop at a checkpoint</source>
        <translation>Arrêter au point de reprise</translation>
    </message>
    <message>
        <source>Asks the worker to save and to end</source>
        <translation>Demande au processus de calcul d’enregistrer et de se terminer</translation>
    </message>
    <message>
        <source>End it now…</source>
        <translation>Y mettre fin…</translation>
    </message>
    <message>
        <source>Ends the worker&apos;s process at once</source>
        <translation>Met fin tout de suite au processus de calcul</translation>
    </message>
    <message>
        <source>It goes on undisturbed. Use the window of the same version.</source>
        <translation>Il continue sans être perturbé. Utilisez la fenêtre de la même version.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Take it for gone…</source>
        <translation>Le tenir pour disparu…</translation>
    </message>
    <message>
        <source>Follows it no longer; its process is out of reach from here</source>
        <translation>Ne le suit plus&#xa0;; son processus est hors de portée d’ici</translation>
    </message>
    <message>
        <source>End the worker?</source>
        <translation>Mettre fin au processus de calcul&#xa0;?</translation>
    </message>
    <message>
        <source>Take the worker for gone?</source>
        <translation>Tenir le processus de calcul pour disparu&#xa0;?</translation>
    </message>
    <message>
        <source>The worker&apos;s process is ended at once.</source>
        <translation>Il est mis fin tout de suite au processus de calcul.</translation>
    </message>
    <message>
        <source>This window no longer follows the worker on the other computer.</source>
        <translation>Cette fenêtre ne suit plus le processus de calcul sur l’autre ordinateur.</translation>
    </message>
    <message>
        <source>What it did since its last checkpoint is lost; all before that is kept, and “Resume” goes on from there.</source>
        <translation>Ce qu’il a fait depuis son dernier point de reprise est perdu&#xa0;; tout ce qui précède est conservé, et «&#xa0;Reprendre&#xa0;» continue à partir de là.</translation>
    </message>
    <message>
        <source>Should it still be at work there, it keeps the workspace until it ends. Once it is gone, “Resume” goes on from the last checkpoint.</source>
        <translation>S’il y travaille encore, il occupe l’espace de travail jusqu’à sa fin. Une fois qu’il a disparu, «&#xa0;Reprendre&#xa0;» continue depuis le dernier point de reprise.</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>Y mettre fin</translation>
    </message>
    <message>
        <source>Take it for gone</source>
        <translation>Le tenir pour disparu</translation>
    </message>
</context>
<context>
    <name>outis::gui::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>From a folder of chest X-rays to a synthetic data set, and to what an attack on it finds.</source>
        <translation>D’un dossier de radiographies thoraciques à un jeu de données synthétique, et à ce qu’une attaque y trouve.</translation>
    </message>
    <message>
        <source>Your images</source>
        <translation>Vos images</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Opens a workspace, or begins one from a folder of images (Ctrl+O)</source>
        <translation>Ouvre un espace de travail, ou en crée un à partir d’un dossier d’images (Ctrl+O)</translation>
    </message>
    <message>
        <source>Create a workspace…</source>
        <translation>Créer un espace de travail…</translation>
    </message>
    <message>
        <source>Asks for images, patients and size, then begins (Ctrl+N)</source>
        <translation>Demande les images, les patients et la taille, puis commence (Ctrl+N)</translation>
    </message>
    <message>
        <source>Or drop a folder anywhere on this window. DICOM, PNG and JPEG files are read; the originals are never changed, and what is needed is copied without names.</source>
        <translation>Ou déposez un dossier n’importe où sur cette fenêtre. Les fichiers DICOM, PNG et JPEG sont lus&#xa0;; les originaux ne sont jamais modifiés, et le nécessaire est copié sans noms.</translation>
    </message>
    <message>
        <source>No images at hand?</source>
        <translation>Pas d’images sous la main&#xa0;?</translation>
    </message>
    <message>
        <source>Try it with demo data</source>
        <translation>Essayer avec des données de démonstration</translation>
    </message>
    <message>
        <source>Draws made-up patients and runs everything, in a few minutes (Ctrl+D)</source>
        <translation>Dessine des patients fictifs et exécute tout, en quelques minutes (Ctrl+D)</translation>
    </message>
    <message>
        <source>The program draws chest X-rays of patients that do not exist, learns from them and writes a first report. It takes some minutes on two processor cores.</source>
        <translation>Le programme dessine des radiographies thoraciques de patients qui n’existent pas, en apprend et rédige un premier rapport. Cela prend quelques minutes sur deux cœurs de processeur.</translation>
    </message>
    <message>
        <source>Workspaces opened last</source>
        <translation>Espaces de travail ouverts récemment</translation>
    </message>
    <message>
        <source>None yet. What you open or create appears here.</source>
        <translation>Aucun pour l’instant. Ce que vous ouvrez ou créez apparaît ici.</translation>
    </message>
</context>
<context>
    <name>outis::gui::WizardPage</name>
    <message>
        <source>Nothing has been started yet.</source>
        <translation>Rien n’a encore été lancé.</translation>
    </message>
</context>
<context>
    <name>outis::gui::WorkerPlaceDialog</name>
    <message>
        <source>Where the worker runs</source>
        <translation>Emplacement du processus de calcul</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>On another computer, by a command</source>
        <translation>Sur un autre ordinateur, par une commande</translation>
    </message>
    <message>
        <source>Command that leads there</source>
        <translation>Commande qui y mène</translation>
    </message>
    <message>
        <source>such as ssh gpu1, or srun --gres=gpu:1</source>
        <translation>par exemple ssh gpu1, ou srun --gres=gpu:1</translation>
    </message>
    <message>
        <source>outis-worker there: its name or path</source>
        <translation>outis-worker là-bas&#xa0;: son nom ou son chemin</translation>
    </message>
    <message>
        <source>A shell at the other end reads the words (ssh)</source>
        <translation>Un shell à l’autre bout lit les mots (ssh)</translation>
    </message>
    <message>
        <source>Words with blanks are then quoted; srun and env need no quotation</source>
        <translation>Les mots avec espaces sont alors mis entre guillemets&#xa0;; srun et env n’en ont pas besoin</translation>
    </message>
    <message>
        <source>Test it</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Asks the worker there who it is and whether it sees the same folder</source>
        <translation>Demande au processus de calcul là-bas qui il est et s’il voit le même dossier</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>From the next start of a worker on</source>
        <translation>À partir du prochain démarrage d’un processus de calcul</translation>
    </message>
    <message>
        <source>Images and workspace must lie in a folder that both computers see under the same path. Everything is then read and done there, look-ups and signing with your passphrase included, so choose a computer of your own house. Files of keys are those of that computer. With a queue (srun) each look-up waits for a place.</source>
        <translation>Les images et l’espace de travail doivent se trouver dans un dossier que les deux ordinateurs voient sous le même chemin. Tout est alors lu et fait là-bas, y compris les consultations et les signatures avec votre phrase secrète&#xa0;; choisissez donc un ordinateur de votre propre établissement. Les fichiers de clés sont ceux de cet ordinateur-là. Avec une file d’attente (srun), chaque consultation attend une place.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test…</translation>
    </message>
    <message>
        <source>A command is needed, such as ssh gpu1.</source>
        <translation>Une commande est nécessaire, par exemple ssh gpu1.</translation>
    </message>
    <message>
        <source>Waiting for the answer…</source>
        <translation>Attente de la réponse…</translation>
    </message>
</context>
</TS>
