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
        <translation>Corrigez le réglage ; --help en indique la plage.</translation>
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
        <translation>Libérez de la place et continuez ; ce qui était terminé est conservé.</translation>
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
        <translation>Mettez le programme à jour ; les données sont restées telles quelles.</translation>
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
        <translation>Choisissez un dossier avec des fichiers DICOM, PNG ou JPEG ; le rapport d’importation donne les motifs.</translation>
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
        <translation>Importez davantage de patients, ou demandez moins : moins de patients par condition (--k), un générateur au lieu de deux (--folds 1).</translation>
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
        <translation>Si un entraînement a divergé, continuez depuis son dernier point de reprise avec un taux d’apprentissage plus faible ; si un fichier fourni les contient, prenez-en un autre.</translation>
    </message>
    <message>
        <source>The memory of the computer or of the graphics processor is used up</source>
        <translation>La mémoire de l’ordinateur ou du processeur graphique est épuisée</translation>
    </message>
    <message>
        <source>Choose a smaller batch, a smaller network or a smaller image size and run the same command again; what was finished is kept.</source>
        <translation>Choisissez un lot, un réseau ou une taille d’image plus petits et relancez la même commande ; ce qui était terminé est conservé.</translation>
    </message>
    <message>
        <source>The device asked for is not there</source>
        <translation>Le périphérique demandé n’est pas là</translation>
    </message>
    <message>
        <source>Choose another device, or &apos;auto&apos;.</source>
        <translation>Choisissez un autre périphérique, ou « auto ».</translation>
    </message>
    <message>
        <source>A stage asked for patients that it may not see</source>
        <translation>Une étape a demandé des patients qu’elle n’a pas le droit de voir</translation>
    </message>
    <message>
        <source>Report it: the control patients are reserved for the audit.</source>
        <translation>Signalez-le : les patients témoins sont réservés à l’audit.</translation>
    </message>
    <message>
        <source>The worker ended without a last word</source>
        <translation>Le processus de calcul s’est terminé sans dernier message</translation>
    </message>
    <message>
        <source>Continue the run: it resumes from its last checkpoint. The log has more.</source>
        <translation>Poursuivez l’exécution : elle reprend à son dernier point de reprise. Le journal en dit plus.</translation>
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
        <translation>Relancez la même commande : elle continue depuis le dernier point de reprise. Si elle échoue encore, redémarrez l’ordinateur ou choisissez le périphérique « cpu ».</translation>
    </message>
    <message>
        <source>The labels give this step nothing to work with</source>
        <translation>Les annotations ne donnent rien d’exploitable à cette étape</translation>
    </message>
    <message>
        <source>Import the images again with a label file that has findings present in some images and absent in others; everything that needs no labels works without.</source>
        <translation>Importez à nouveau les images avec un fichier d’annotations où des signes sont présents dans certaines images et absents dans d’autres ; tout ce qui ne nécessite pas d’annotations fonctionne sans.</translation>
    </message>
</context>
<context>
    <name>outis::data</name>
    <message>
        <source>more fields than the header has; the row is left out</source>
        <translation>plus de champs que l’en-tête ; la ligne est écartée</translation>
    </message>
    <message>
        <source>fewer fields than the header has; those at the end count as missing</source>
        <translation>moins de champs que l’en-tête ; ceux de la fin comptent comme manquants</translation>
    </message>
    <message>
        <source>no image; the row is left out</source>
        <translation>pas d’image ; la ligne est écartée</translation>
    </message>
    <message>
        <source>the path leaves the source folder; the row is refused</source>
        <translation>le chemin sort du dossier source ; la ligne est refusée</translation>
    </message>
    <message>
        <source>the image is not in the source</source>
        <translation>l’image n’est pas dans la source</translation>
    </message>
    <message>
        <source>the name fits several files; it needs the folder as well</source>
        <translation>le nom correspond à plusieurs fichiers ; il faut aussi le dossier</translation>
    </message>
    <message>
        <source>the same row again; harmless</source>
        <translation>la même ligne une nouvelle fois ; sans gravité</translation>
    </message>
    <message>
        <source>an image again, without contradiction; the rows are put together</source>
        <translation>une image répétée, sans contradiction ; les lignes sont réunies</translation>
    </message>
    <message>
        <source>an image again, for another patient; the image is set aside</source>
        <translation>une image répétée, pour un autre patient ; l’image est mise de côté</translation>
    </message>
    <message>
        <source>an image again, with other findings; those that differ are uncertain</source>
        <translation>une image répétée, avec d’autres signes ; ceux qui diffèrent sont incertains</translation>
    </message>
    <message>
        <source>an image again, with another view, sex or age; what differs counts as unknown</source>
        <translation>une image répétée, avec une incidence, un sexe ou un âge différents ; ce qui diffère compte comme inconnu</translation>
    </message>
    <message>
        <source>No Finding beside a finding; the finding counts</source>
        <translation>« No Finding » à côté d’un signe ; le signe compte</translation>
    </message>
    <message>
        <source>no word for positive, negative, uncertain or missing; counts as missing</source>
        <translation>aucun mot pour positif, négatif, incertain ou manquant ; compte comme manquant</translation>
    </message>
    <message>
        <source>a finding that is neither a class of the project nor a known word</source>
        <translation>un signe qui n’est ni une classe du projet ni un mot connu</translation>
    </message>
    <message>
        <source>no known word for a view; counts as unknown</source>
        <translation>aucun mot connu pour une incidence ; compte comme inconnu</translation>
    </message>
    <message>
        <source>no known word for a sex; counts as unknown</source>
        <translation>aucun mot connu pour un sexe ; compte comme inconnu</translation>
    </message>
    <message>
        <source>no age from 0 to 120 years; counts as unknown</source>
        <translation>pas un âge de 0 à 120 ans ; compte comme inconnu</translation>
    </message>
</context>
<context>
    <name>outis::errorNext</name>
    <message>
        <source>Press “Resume”: it goes on from the last checkpoint. “Copy details” helps whoever looks after the program.</source>
        <translation>Choisissez « Reprendre » : le travail continue depuis le dernier point de reprise. « Copier les détails » aidera les personnes qui s’occupent du programme.</translation>
    </message>
    <message>
        <source>Correct it: %1.</source>
        <translation>À corriger : %1.</translation>
    </message>
    <message>
        <source>The run ended unexpectedly: its worker is gone</source>
        <translation>L’exécution s’est terminée de façon inattendue : son processus de calcul a disparu</translation>
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
        <translation>Le dernier point de reprise valable est conservé ; rien n’a été écrasé.</translation>
    </message>
    <message>
        <source>What was written before is complete; no half-written file is left behind.</source>
        <translation>Ce qui avait été écrit est complet ; aucun fichier à moitié écrit ne subsiste.</translation>
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
        <translation>entraînement %1, génération des images %2, mémoire %3, espace disque %4, énergie %5 kWh</translation>
    </message>
    <message>
        <source>, memory of the graphics card %1</source>
        <translation>, mémoire de la carte graphique %1</translation>
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
        <translation>%1, micro-lot %2, %3 images vues : %4%5</translation>
    </message>
    <message>
        <source> (calculated from the other network)</source>
        <translation> (calculé à partir de l’autre réseau)</translation>
    </message>
    <message>
        <source>More than there is: %1.</source>
        <translation>Plus que ce qui est disponible : %1.</translation>
    </message>
    <message>
        <source>What would fit:</source>
        <translation>Ce qui conviendrait :</translation>
    </message>
    <message>
        <source>No network of this picture size fits.</source>
        <translation>Aucun réseau ne convient pour cette taille d’image.</translation>
    </message>
    <message>
        <source>What the attacks on the images will be able to see: %1. %2</source>
        <translation>Ce que les attaques sur les images pourront déceler : %1. %2</translation>
    </message>
    <message>
        <source>From a trial of %1 on %2. Encoders, the autoencoder and classifiers come on top.</source>
        <translation>D’après un essai de %1 sur %2. Les encodeurs, l’autoencodeur et les classifieurs s’y ajoutent.</translation>
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
        <translation>%1 (%2 canaux, %3 blocs par niveau)</translation>
    </message>
    <message>
        <source>Are the asked findings shown? %1</source>
        <translation>Les signes demandés sont-ils visibles ? %1</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
    <message>
        <source>, generator %1</source>
        <translation>, générateur %1</translation>
    </message>
    <message>
        <source>Copies, by %1</source>
        <translation>Copies, par %1</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 trouvée(s)</translation>
    </message>
    <message>
        <source>Excess of those %1, by %2</source>
        <translation>Excès « %1 », par %2</translation>
    </message>
    <message>
        <source>Singling out %1, by %2</source>
        <translation>Individualisation « %1 », par %2</translation>
    </message>
    <message>
        <source>%1 of %2 predicates</source>
        <translation>%1 prédicats sur %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Membership, by %1</source>
        <translation>Appartenance, par %1</translation>
    </message>
    <message>
        <source>%1 and %2 patients</source>
        <translation>%1 et %2 patients</translation>
    </message>
    <message>
        <source>area %1, %2</source>
        <translation>aire %1, %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non connu</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 [%2, %3]</source>
        <translation>%1 [%2 ; %3]</translation>
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
        <translation>%1 : rien à faire, tout est à jour.</translation>
    </message>
    <message>
        <source>%1: stopped at a checkpoint.</source>
        <translation>%1 : arrêté à un point de reprise.</translation>
    </message>
    <message>
        <source>%1: failed.</source>
        <translation>%1 : échec.</translation>
    </message>
    <message>
        <source>%1: done in %2.</source>
        <translation>%1 : terminé en %2.</translation>
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
        <translation>L’exécution a échoué : %1</translation>
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
        <translation>Le processus de calcul a démarré (processus %1).</translation>
    </message>
    <message>
        <source>%1: started.</source>
        <translation>%1 : commencé.</translation>
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
        <translation>Les deux sont désormais un seul patient. Ils figuraient dans deux ensembles de la répartition verrouillée ; l’un d’eux a donc quitté l’étude.</translation>
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
        <translation>%1 (contre %2)</translation>
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
        <translation>au-dessus de la limite : l’arrêt est conseillé</translation>
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
        <translation>%1 % [%2 ; %3] des échantillons sont plus proches de l’entraînement que des patients réservés</translation>
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
        <translation>Mémorisation après %1 : %2 ; %3 % [%4 ; %5] sont plus proches de l’entraînement, %6.</translation>
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
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>moins d’une minute restante</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>encore %1 environ</translation>
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
        <translation>il y a %1</translation>
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
</context>
<context>
    <name>outis::gui::AccuracyChart</name>
    <message>
        <source>Mean of the findings</source>
        <translation>Moyenne des signes</translation>
    </message>
    <message>
        <source>Area under the ROC by finding, trained on real, on synthetic and on both kinds of images</source>
        <translation>Aire sous la courbe ROC par signe, entraînement sur images réelles, synthétiques et sur les deux</translation>
    </message>
    <message>
        <source>area under the ROC on real test patients</source>
        <translation>aire sous la courbe ROC, patients de test réels</translation>
    </message>
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
        <source>%1, %2: %3</source>
        <translation>%1, %2 : %3</translation>
    </message>
    <message>
        <source>%1, %2: AUROC %3</source>
        <translation>%1, %2 : AUROC %3</translation>
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
        <translation>Des réseaux qui n’ont appris que d’autres patients essaient de retrouver les patients derrière les images. Des patients témoins qu’aucun réseau n’a jamais vus montrent la part du hasard. Ce sont des bornes inférieures du risque : un autre attaquant peut faire mieux. Le rapport détaille chaque test.</translation>
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
        <translation>réelles %1</translation>
    </message>
    <message>
        <source>synthetic %1</source>
        <translation>synthétiques %1</translation>
    </message>
    <message>
        <source>both %1</source>
        <translation>les deux %1</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>AUROC now: %1</source>
        <translation>AUROC actuelle : %1</translation>
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
        <translation>Endroits : %1, images : %2 ; encore lisibles : %3. Parcourez-les : une image montre ce qui a été masqué.</translation>
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
</context>
<context>
    <name>outis::gui::ComingPage</name>
    <message>
        <source>Not in this version yet</source>
        <translation>Pas encore dans cette version</translation>
    </message>
    <message>
        <source>This version of Outis ends with a draft report. Nothing can be decided or handed out with it.</source>
        <translation>Cette version d’Outis se termine par un projet de rapport. Elle ne permet ni de décider ni de diffuser.</translation>
    </message>
    <message>
        <source>What will be here:</source>
        <translation>Ce qui se trouvera ici :</translation>
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
        <translation>Lecture du dossier ; les originaux ne sont pas modifiés.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>The worker is starting.</source>
        <translation>Le processus de calcul démarre.</translation>
    </message>
    <message>
        <source>Nothing has been imported yet. Choose a folder of images; it is read in the background.</source>
        <translation>Rien n’a encore été importé. Choisissez un dossier d’images ; il est lu en arrière-plan.</translation>
    </message>
    <message>
        <source>Import: %1.</source>
        <translation>Importation : %1.</translation>
    </message>
    <message>
        <source>Import %1: %2.</source>
        <translation>Import %1 : %2.</translation>
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
        <translation>Essaie quelques pas ici ; n’écrit rien</translation>
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
</context>
<context>
    <name>outis::gui::ImportedPage</name>
    <message>
        <source>Imported data</source>
        <translation>Données importées</translation>
    </message>
    <message>
        <source>What became of each file, and what you decide about patients. This page shows identities: it is for the steward alone.</source>
        <translation>Ce qu’est devenu chaque fichier et ce que vous décidez au sujet des patients. Cette page montre des identités : elle est réservée au responsable des données.</translation>
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
        <translation>Même patient ?</translation>
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
        <translation>Oublier les identités ?</translation>
    </message>
    <message>
        <source>Patient ids, names, birth and study dates, the paths of the source files, and the words and pictures of burned-in text leave this workspace for good. Nothing brings them back but a new import.</source>
        <translation>Les identifiants des patients, les noms, les dates de naissance et d’examen, les chemins des fichiers sources ainsi que les mots et images de texte incrusté quittent définitivement cet espace de travail. Seule une nouvelle importation les rétablit.</translation>
    </message>
    <message>
        <source>Images, findings, the split, runs and reports stay, and so does the key: later imports know the same patients and files again. Patients that wait under “Same patient?” can then no longer be told by name, so decide about them first. Your original files are not touched.</source>
        <translation>Les images, les signes, la répartition, les exécutions et les rapports restent, de même que la clé : les importations ultérieures reconnaissent les mêmes patients et fichiers. Les patients en attente sous « Même patient ? » ne pourront plus être distingués par leur nom ; décidez donc d’abord à leur sujet. Vos fichiers d’origine ne sont pas touchés.</translation>
    </message>
    <message>
        <source>Forget for good</source>
        <translation>Oublier définitivement</translation>
    </message>
    <message>
        <source>Forgotten: the ids of %1 patients, the paths of %2 files, and %3 words or pictures of burned-in text.</source>
        <translation>Oublié : identifiants de patients : %1, chemins de fichiers : %2, mots ou images de texte incrusté : %3.</translation>
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
        <translation>Un tableau des images avec patients et signes. Vérifiez que le programme le comprend comme vous ; s’il n’y en a pas, laissez le champ vide.</translation>
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
        <translation>Sans fichier d’annotations, les images sont utilisées sans signes ; les patients sont alors connus par les en-têtes DICOM, les dossiers ou les noms de fichiers.</translation>
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
        <translation>▲ Ce fichier n’est pas utilisable avec cette correspondance : %1. Choisissez les colonnes ci-dessous ou un autre fichier.</translation>
    </message>
    <message>
        <source>no column for the image</source>
        <translation>aucune colonne pour l’image</translation>
    </message>
    <message>
        <source>%1 of %2 rows can be used, of %3 patients.</source>
        <translation>Lignes utilisables : %1 sur %2 ; patients : %3.</translation>
    </message>
    <message>
        <source>%1 rows name no patient.</source>
        <translation>Lignes sans patient : %1.</translation>
    </message>
    <message>
        <source>%1 files of the folder have a row, %2 have none.</source>
        <translation>Fichiers du dossier avec une ligne : %1, sans : %2.</translation>
    </message>
    <message>
        <source>Column for: %1</source>
        <translation>Colonne pour : %1</translation>
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
        <translation>En cours : l’encodeur de condition, qui trouve les caractéristiques guidant le générateur</translation>
    </message>
    <message>
        <source>Now: the evaluation encoder, which measures the finished images and steers none of them</source>
        <translation>En cours : l’encodeur d’évaluation, qui mesure les images finies et n’en guide aucune</translation>
    </message>
    <message>
        <source>Now: the detectors that keep back what looks like a training patient</source>
        <translation>En cours : les détecteurs qui retiennent ce qui ressemble à un patient d’entraînement</translation>
    </message>
    <message>
        <source>Now: classifiers on real, on synthetic and on both kinds of images</source>
        <translation>En cours : classifieurs sur images réelles, synthétiques et sur les deux</translation>
    </message>
    <message>
        <source>Now: the generator</source>
        <translation>En cours : le générateur</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>En cours : %1</translation>
    </message>
    <message>
        <source>The loss says how far the encoder is from telling images apart; lower is better.</source>
        <translation>La perte indique à quel point l’encodeur est loin de distinguer les images ; plus elle est basse, mieux c’est.</translation>
    </message>
    <message>
        <source>%1 Spread of the features: %2; near 0 it would tell nothing apart.</source>
        <translation>%1 Dispersion des caractéristiques : %2 ; près de 0, il ne distinguerait rien.</translation>
    </message>
    <message>
        <source>AUROC on validation patients: 0.5 is guessing, 1 is perfect. The report compares them on test patients.</source>
        <translation>AUROC sur les patients de validation : 0,5 correspond au hasard, 1 à la perfection. Le rapport les compare sur les patients de test.</translation>
    </message>
    <message>
        <source>The loss says how far the detector is from telling patients apart; lower is better. How many copies it finds stands in the report.</source>
        <translation>La perte indique à quel point le détecteur est loin de distinguer les patients ; plus elle est basse, mieux c’est. Le nombre de copies qu’il trouve figure dans le rapport.</translation>
    </message>
    <message>
        <source>The loss says how far the generator is from removing the noise of an image; lower is better.</source>
        <translation>La perte indique à quel point le générateur est loin de débruiter une image ; plus elle est basse, mieux c’est.</translation>
    </message>
    <message>
        <source>The loss says how far the network is from its aim; lower is better.</source>
        <translation>La perte indique à quel point le réseau est loin de son but ; plus elle est basse, mieux c’est.</translation>
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
        <translation>La perte n’a pas encore baissé : %1</translation>
    </message>
    <message>
        <source>The loss fell from %1 to %2 and is still falling</source>
        <translation>La perte a baissé de %1 à %2 et baisse encore</translation>
    </message>
    <message>
        <source>The loss fell from %1 to %2</source>
        <translation>La perte a baissé de %1 à %2</translation>
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
        <translation>%1 : perte %2</translation>
    </message>
</context>
<context>
    <name>outis::gui::MainWindow</name>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>What the policy of the house asks for, what was found, and who signs.</source>
        <translation>Ce que demande la politique de l’établissement, ce qui a été trouvé et qui signe.</translation>
    </message>
    <message>
        <source>each rule of the policy with what was found and what is asked</source>
        <translation>chaque règle de la politique avec ce qui a été trouvé et ce qui est demandé</translation>
    </message>
    <message>
        <source>two named people who decide; the preparer is not one of them</source>
        <translation>deux personnes désignées qui décident ; celle qui a préparé les données n’en fait pas partie</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Diffusion</translation>
    </message>
    <message>
        <source>What leaves the house, as a package that the receiver can check.</source>
        <translation>Ce qui quitte l’établissement, sous forme d’un paquet que le destinataire peut vérifier.</translation>
    </message>
    <message>
        <source>the synthetic images with their labels and a manifest</source>
        <translation>les images synthétiques avec leurs annotations et un manifeste</translation>
    </message>
    <message>
        <source>the report for those who receive them</source>
        <translation>le rapport pour les destinataires</translation>
    </message>
    <message>
        <source>the ledger of earlier releases</source>
        <translation>le registre des diffusions antérieures</translation>
    </message>
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
        <source>Closest pairs</source>
        <translation>Paires les plus proches</translation>
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
        <translation>Se termine à un point de reprise, comme « Arrêter » ; peut être poursuivi plus tard</translation>
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
        <translation>0,5 : pas de mémorisation</translation>
    </message>
    <message>
        <source>images seen in training (thousands)</source>
        <translation>images vues à l’entraînement (milliers)</translation>
    </message>
    <message>
        <source>share</source>
        <translation>part</translation>
    </message>
</context>
<context>
    <name>outis::gui::PairDecisionCard</name>
    <message>
        <source>Same person?</source>
        <translation>La même personne ?</translation>
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
        <translation>%1 : %2 (%3)</translation>
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
        <translation>Choisie parce que : %1</translation>
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
</context>
<context>
    <name>outis::gui::PairMarks</name>
    <message>
        <source>edges; white where both have one</source>
        <translation>contours ; blanc là où les deux en ont</translation>
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
        <translation>Glisser : fenêtre et niveau. Molette : zoom. Bouton droit : déplacer. Double clic : recommencer.</translation>
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
        <translation>Chaque image synthétique à côté de l’image d’entraînement la plus proche. Montrent-elles la même personne ?</translation>
    </message>
    <message>
        <source>Back to the review</source>
        <translation>Retour à l’examen</translation>
    </message>
    <message>
        <source>Opens the page “Review” (Alt+3)</source>
        <translation>Ouvre la page « Examen » (Alt+3)</translation>
    </message>
    <message>
        <source>As the table that “outis-worker review --decisions” signs (Ctrl+S)</source>
        <translation>Comme tableau que « outis-worker review --decisions » signe (Ctrl+S)</translation>
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
        <translation>Paires : suivante</translation>
    </message>
    <message>
        <source>Pairs: previous</source>
        <translation>Paires : précédente</translation>
    </message>
    <message>
        <source>Pairs: next undecided</source>
        <translation>Paires : suivante à décider</translation>
    </message>
    <message>
        <source>Pairs: not the same</source>
        <translation>Paires : pas la même</translation>
    </message>
    <message>
        <source>Pairs: unsure</source>
        <translation>Paires : incertain</translation>
    </message>
    <message>
        <source>Pairs: same person</source>
        <translation>Paires : même personne</translation>
    </message>
    <message>
        <source>Pairs: comment</source>
        <translation>Paires : commentaire</translation>
    </message>
    <message>
        <source>Pairs: undo</source>
        <translation>Paires : annuler</translation>
    </message>
    <message>
        <source>Pairs: save the decisions</source>
        <translation>Paires : enregistrer les décisions</translation>
    </message>
    <message>
        <source>Pictures: %1</source>
        <translation>Images : %1</translation>
    </message>
    <message>
        <source>Pictures: linked or not</source>
        <translation>Images : liées ou non</translation>
    </message>
    <message>
        <source>Pictures: window and place afresh</source>
        <translation>Images : fenêtre et place initiales</translation>
    </message>
    <message>
        <source>Pictures: nearer</source>
        <translation>Images : plus près</translation>
    </message>
    <message>
        <source>Pictures: farther</source>
        <translation>Images : plus loin</translation>
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
        <translation>Images : déplacer %1</translation>
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
</context>
<context>
    <name>outis::gui::PatientsPage</name>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>All images of a patient must stay together; otherwise the attack on the result measures nothing.</source>
        <translation>Toutes les images d’un patient doivent rester ensemble ; sinon, l’attaque sur le résultat ne mesure rien.</translation>
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
        <translation>Le déterminer : fichier d’annotations, puis en-tête DICOM, puis noms de fichiers</translation>
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
        <source>1. The images below %1 are read and copied without names at working size.
2. Patients are divided into four sets; one of them is kept for attacks only.
3. A generator learns images of %2 × %2 pixels. You can pause it and close the window.
4. Synthetic images are drawn and compared with every training patient; a first report is written.</source>
        <translation>1. Les images sous %1 sont lues et copiées sans noms, à la taille de travail.
2. Les patients sont répartis en quatre ensembles ; l’un d’eux est réservé aux attaques.
3. Un générateur apprend des images de %2 × %2 pixels. Vous pouvez le mettre en pause et fermer la fenêtre.
4. Des images synthétiques sont générées et comparées à chaque patient d’entraînement ; un premier rapport est rédigé.</translation>
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
        <translation>Patients : %1 ; paires en attente de votre décision : %2 sur %3. D’ici là, les deux restent dans le même ensemble.</translation>
    </message>
    <message>
        <source>Are these two the same patient?</source>
        <translation>S’agit-il du même patient ?</translation>
    </message>
    <message>
        <source>Are these two different people?</source>
        <translation>S’agit-il de deux personnes différentes ?</translation>
    </message>
    <message>
        <source>They become one patient for good: this cannot be undone in this workspace. If the locked split has them in two sets, one of them leaves the study. If you are not sure, cancel; until you decide, nothing changes.</source>
        <translation>Ils deviennent définitivement un seul patient : cela ne peut pas être annulé dans cet espace de travail. Si la répartition verrouillée les place dans deux ensembles, l’un d’eux quitte l’étude. Si vous n’êtes pas sûr, annulez ; rien ne change jusqu’à votre décision.</translation>
    </message>
    <message>
        <source>They stay two patients for good, and are not proposed again: this cannot be undone in this workspace. If you are not sure, cancel; until you decide, nothing changes.</source>
        <translation>Ils restent définitivement deux patients et ne sont plus proposés : cela ne peut pas être annulé dans cet espace de travail. Si vous n’êtes pas sûr, annulez ; rien ne change jusqu’à votre décision.</translation>
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
        <translation>Patient %1</translation>
    </message>
    <message>
        <source>, image %1</source>
        <translation>, image %1</translation>
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
        <translation>%1 : %2 (Alt+%3)</translation>
    </message>
    <message>
        <source>Step %1, %2: %3</source>
        <translation>Étape %1, %2 : %3</translation>
    </message>
    <message>
        <source>not in this version yet</source>
        <translation>à venir</translation>
    </message>
    <message>
        <source>nothing imported yet</source>
        <translation>rien d’importé</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>finished, %1</source>
        <translation>terminé, %1</translation>
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
</context>
<context>
    <name>outis::gui::RecentWorkspaces</name>
    <message>
        <source>%1   –   %2</source>
        <translation>%1   –   %2</translation>
    </message>
    <message>
        <source>Workspace %1 in %2</source>
        <translation>Espace de travail %1 dans %2</translation>
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
        <source>The same classifier learns from each kind of images and then reads real test patients whom none has seen. 0.5 is guessing, 1 is perfect; the bar is the interval, a point is 0.01.</source>
        <translation>Le même classifieur apprend de chaque type d’images puis lit des patients de test réels qu’aucun n’a vus. 0,5 correspond au hasard, 1 à la perfection ; la barre est l’intervalle, un point vaut 0,01.</translation>
    </message>
    <message>
        <source>Likeness and variety of the whole set</source>
        <translation>Ressemblance et variété de l’ensemble</translation>
    </message>
    <message>
        <source>A smaller distance is more alike; none of these figures measures privacy. A value that a copy of the training images would reach as well is marked.</source>
        <translation>Une distance plus petite indique une plus grande ressemblance ; aucun de ces chiffres ne mesure la protection des patients. Une valeur qu’une copie des images d’entraînement atteindrait aussi est signalée.</translation>
    </message>
    <message>
        <source>Memorisation: %1</source>
        <translation>Mémorisation : %1</translation>
    </message>
    <message>
        <source>%1 of %2 images accepted; %3 were drawn and %4 rejected.</source>
        <translation>%1 images acceptées sur %2 ; %3 générées et %4 rejetées.</translation>
    </message>
    <message>
        <source>The filter was off: every image that was drawn is in the set.</source>
        <translation>Le filtre était désactivé : chaque image générée fait partie de l’ensemble.</translation>
    </message>
    <message>
        <source>Altered copies that it finds: %1. Images of strangers that it rejects: %2.</source>
        <translation>Copies modifiées qu’il trouve : %1. Images de patients étrangers qu’il rejette : %2.</translation>
    </message>
    <message>
        <source>State of the filter: %1.</source>
        <translation>État du filtre : %1.</translation>
    </message>
    <message>
        <source>There is no report yet. It is written at the end of a run; begin one on the page “Training”.</source>
        <translation>Il n’y a pas encore de rapport. Il est rédigé à la fin d’une exécution ; lancez-en une sur la page « Entraînement ».</translation>
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
        <translation>Le rapport est un seul fichier et n’a besoin d’aucune connexion. Il montre les paires d’images réelles et synthétiques les plus proches ; il reste donc dans la maison.</translation>
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
        <translation>Le processus de calcul n’a pas pu être joint : %1</translation>
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
        <translation>Aucun détecteur n’a regardé ces images : le filtre était désactivé.</translation>
    </message>
    <message>
        <source>%1: higher than %2 % of pairs of different patients.</source>
        <translation>%1 : plus haut que pour %2 % des paires de patients différents.</translation>
    </message>
    <message>
        <source>%1; there is no calibration to compare with.</source>
        <translation>%1 ; il n’y a pas d’étalonnage pour comparer.</translation>
    </message>
    <message>
        <source>To this detector training image %1 is the nearest.</source>
        <translation>Pour ce détecteur, l’image d’entraînement %1 est la plus proche.</translation>
    </message>
    <message>
        <source>It decides nothing here: %1.</source>
        <translation>Il ne décide rien ici : %1.</translation>
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
    <name>outis::gui::SizePage</name>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Larger images show more and take longer; begin small and see.</source>
        <translation>De plus grandes images montrent plus et prennent plus de temps ; commencez petit pour voir.</translation>
    </message>
    <message>
        <source>32 × 32 pixels</source>
        <translation>32 × 32 pixels</translation>
    </message>
    <message>
        <source>a first look; minutes to an hour without a GPU</source>
        <translation>un premier aperçu ; de quelques minutes à une heure sans GPU</translation>
    </message>
    <message>
        <source>64 × 64 pixels</source>
        <translation>64 × 64 pixels</translation>
    </message>
    <message>
        <source>shapes of heart and lungs; hours without a GPU</source>
        <translation>formes du cœur et des poumons ; des heures sans GPU</translation>
    </message>
    <message>
        <source>128 × 128 pixels</source>
        <translation>128 × 128 pixels</translation>
    </message>
    <message>
        <source>finer findings; needs a GPU</source>
        <translation>signes plus fins ; nécessite un GPU</translation>
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
</context>
<context>
    <name>outis::gui::SourcePage</name>
    <message>
        <source>Your images</source>
        <translation>Vos images</translation>
    </message>
    <message>
        <source>All folders below are read; the originals are never changed.</source>
        <translation>Tous les sous-dossiers sont lus ; les originaux ne sont jamais modifiés.</translation>
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
        <translation>Le contenu du dossier est reconnu d’après les données, jamais d’après le nom : DICOM de tous les types usuels, PNG, JPEG, TIFF, BMP, WebP, GIF et archives ZIP de ceux-ci, dans tous les sous-dossiers. Chaque fichier non repris est listé avec son motif.</translation>
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
        <translation>%1 : %2. %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
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
        <translation>terminé, %1</translation>
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
        <translation>Réaliste ; les signes sont aussi fréquents que chez les patients.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Signes</translation>
    </message>
    <message>
        <source>Images of a finding can be asked for; less variety than with features.</source>
        <translation>On peut demander des images d’un signe donné ; moins de variété qu’avec les caractéristiques.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Simplest; the images carry no labels and are less lifelike.</source>
        <translation>Le plus simple ; les images ne portent pas d’annotations et sont moins réalistes.</translation>
    </message>
    <message>
        <source>Patients behind each condition</source>
        <translation>Patients derrière chaque condition</translation>
    </message>
    <message>
        <source>A condition is the mean of that many different patients. More of them keep each one better hidden; fewer keep more detail.</source>
        <translation>Une condition est la moyenne d’autant de patients différents. Plus ils sont nombreux, mieux chacun est caché ; moins ils le sont, plus il reste de détails.</translation>
    </message>
    <message>
        <source>Two generators on two halves of the patients</source>
        <translation>Deux générateurs sur deux moitiés des patients</translation>
    </message>
    <message>
        <source>Each half then tests the generator that never saw it, so that no patient is lost to testing; training takes twice as long.</source>
        <translation>Chaque moitié teste alors le générateur qui ne l’a jamais vue, si bien qu’aucun patient n’est perdu pour les tests ; l’entraînement dure deux fois plus longtemps.</translation>
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
        <translation>Nécessite un fichier d’annotations avec des signes ; aucun n’a été fourni.</translation>
    </message>
    <message>
        <source>Needs findings; the label file names none.</source>
        <translation>Nécessite des signes ; le fichier d’annotations n’en indique aucun.</translation>
    </message>
    <message>
        <source>%1 (recommended)</source>
        <translation>%1 (recommandé)</translation>
    </message>
    <message>
        <source>Nothing is measured during training; memorised patients are found only at the end, by the attack on the finished images.</source>
        <translation>Rien n’est mesuré pendant l’entraînement ; les patients mémorisés ne sont trouvés qu’à la fin, par l’attaque sur les images finies.</translation>
    </message>
    <message>
        <source>Samples are compared with training and with held-back patients; once they lie too near to training, training ends by itself.</source>
        <translation>Des échantillons sont comparés aux patients d’entraînement et aux patients réservés ; s’ils sont trop proches de l’entraînement, celui-ci s’arrête de lui-même.</translation>
    </message>
    <message>
        <source>Samples are compared with training and with held-back patients; the page Training says when it is time to stop, and you decide.</source>
        <translation>Des échantillons sont comparés aux patients d’entraînement et aux patients réservés ; la page « Entraînement » indique quand il est temps d’arrêter, et vous décidez.</translation>
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
        <translation>Processus de calcul : %1</translation>
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
        <translation>Se termine à un point de reprise ; peut être poursuivi plus tard (Ctrl+.)</translation>
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
        <source>Images seen</source>
        <translation>Images vues</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Memory, highest</source>
        <translation>Mémoire, maximum</translation>
    </message>
    <message>
        <source>Last checkpoint</source>
        <translation>Dernier point de reprise</translation>
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
        <translation>Arrêté à un point de reprise. Rien n’est perdu ; le travail reprendra à cet endroit.</translation>
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
        <translation>Le générateur apprend des patients d’entraînement ; d’autres sont mis à part pour attaquer le résultat.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation>%1 images/s</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>après %1</translation>
    </message>
    <message>
        <source>from the finished set</source>
        <translation>de l’ensemble final</translation>
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
        <translation>Ou déposez un dossier n’importe où sur cette fenêtre. Les fichiers DICOM, PNG et JPEG sont lus ; les originaux ne sont jamais modifiés, et le nécessaire est copié sans noms.</translation>
    </message>
    <message>
        <source>No images at hand?</source>
        <translation>Pas d’images sous la main ?</translation>
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
</TS>
