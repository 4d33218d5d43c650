import type { englishMessages } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';

/** The words of a table's state in German, by id. */
export const stateMessagesInGerman = {
  'state.refused-by-aws.title': 'Von AWS abgelehnt',
  'state.refused-by-aws.exists':
    'In diesem Konto und dieser Region gibt es eine Tabelle dieses Namens, die ACK nicht verwaltet. Unten steht, was über diese Tabelle bekannt ist.',
  'state.refused-by-aws.exists.nextStep':
    'Um diese Tabelle zu übernehmen, adoptionPolicy im Manifest auf adopt-or-create setzen; verwaltet eine andere Komponente sie, zuerst jene entfernen, mit deletionPolicy retain. Sonst diese Tabelle entfernen, was die andere nicht berührt, und sie unter einem anderen Namen neu bestellen.',
  'state.refused-by-aws.change':
    'AWS hat eine Änderung abgelehnt. Die Tabelle ist nutzbar, wie sie ist; ACK versucht es nicht automatisch erneut.',
  'state.refused-by-aws.table':
    'AWS hat die Tabelle abgelehnt. ACK versucht es nicht automatisch erneut.',
  'state.refused-by-aws.nextStep': 'Den Parameter im Manifest korrigieren.',
  'state.refused-by-aws.deletingEarlier':
    'AWS war noch dabei, eine frühere Tabelle dieses Namens zu löschen. ACK versucht es nicht automatisch erneut.',
  'state.refused-by-aws.deletingEarlier.nextStep':
    'Einige Minuten warten, dann etwas im Manifest ändern, zum Beispiel ein Tag: Dann versucht ACK es erneut.',

  'state.refused-by-kubevela.title': 'Von KubeVela abgelehnt',
  'state.refused-by-kubevela.parameters':
    'KubeVela hat die Parameter abgelehnt.',
  'state.refused-by-kubevela.parameters.nextStep':
    'Die Parameter im Manifest korrigieren.',
  'state.refused-by-kubevela.componentTaken':
    'Eine andere Application im Namespace hat schon eine Komponente dieses Namens.',
  'state.refused-by-kubevela.componentTaken.nextStep':
    'Der Komponente einen anderen Namen geben.',

  'state.failed-at-kubevela.title': 'Bei KubeVela fehlgeschlagen',
  'state.failed-at-kubevela.manifest':
    'KubeVela kann das Manifest nicht anwenden.',
  'state.failed-at-kubevela.manifest.missingRight':
    'Das Plattformteam gibt KubeVela im Cluster das Recht {{verb}} für {{resource}} im Namespace {{namespace}}.',
  'state.failed-at-kubevela.manifest.missingRightEverywhere':
    'Das Plattformteam gibt KubeVela im Cluster das Recht {{verb}} für {{resource}} in allen Namespaces.',
  'state.failed-at-kubevela.manifest.denied':
    'Das Plattformteam fragen, welche Regel des Clusters es verbietet.',
  'state.failed-at-kubevela.manifest.nextStep':
    'Das Plattformteam behebt die Ursache, die KubeVela nennt.',
  'state.failed-at-kubevela.manifest.givenUp':
    'KubeVela hat aufgegeben: Das Plattformteam startet danach den Workflow neu.',
  'state.failed-at-kubevela.application':
    'KubeVela kann die Application nicht anwenden.',
  'state.failed-at-kubevela.application.nextStep':
    'Die Application im Manifest korrigieren oder das Plattformteam fragen.',
  'state.failed-at-kubevela.noDefinition':
    'Im Cluster fehlt die Komponentendefinition {{type}}.',
  'state.failed-at-kubevela.noDefinition.nextStep':
    'Das Plattformteam installiert die Definitionen; KubeVela macht dann automatisch weiter.',
  'state.failed-at-kubevela.endedBeforeChange':
    'Der Workflow der Application endete vor der letzten Änderung. Die Tabelle ist nutzbar, aber Änderungen erreichen sie nicht.',
  'state.failed-at-kubevela.endedBeforeTable':
    'Der Workflow der Application endete, bevor die Tabelle angelegt war.',
  'state.failed-at-kubevela.ended.nextStep':
    'Das Plattformteam startet den Workflow neu.',

  'state.no-longer-managed.title': 'Nicht mehr verwaltet',
  'state.no-longer-managed.healthy':
    'KubeVela meldet gesund, aber die DynamoDBTable von kro ist weg, also verwaltet niemand die Tabelle.',
  'state.no-longer-managed.applied':
    'KubeVela meldet, dass alles angewendet ist, aber die DynamoDBTable von kro ist weg, also verwaltet niemand die Tabelle.',
  'state.no-longer-managed.tableLeft':
    'Die Table von ACK ist noch da, aber keine Änderung erreicht sie.',
  'state.no-longer-managed.outcomeUnknown':
    'Ob AWS die Tabelle noch hat, ist hier nicht zu erkennen.',
  'state.no-longer-managed.kept':
    'AWS behält die Tabelle und ihre Daten: {{reason}}.',
  'state.no-longer-managed.deleted':
    'Bei deletionPolicy delete wurde AWS auch zum Löschen der Tabelle aufgefordert.',
  'state.no-longer-managed.nextStep':
    'Hat jemand sie von Hand gelöscht, legt KubeVela sie binnen Minuten wieder an. Geschieht das nicht, adoptionPolicy im Manifest auf adopt setzen: ACK übernimmt die Tabelle, wenn AWS sie noch hat, und legt sonst keine an.',

  'state.failed-at-kro.title': 'Bei kro fehlgeschlagen',
  'state.failed-at-kro.message':
    'kro kann aus der Instanz keine Tabelle machen.',
  'state.failed-at-kro.nextStep':
    'Das Plattformteam prüft die ResourceGraphDefinition dynamodbtable und die Berechtigungen von kro.',
  'state.failed-at-kro.secretTaken':
    'Das Verbindungs-Secret {{secret}} wird nicht geschrieben: Es gibt schon ein Secret dieses Namens, das nicht zu dieser Tabelle gehört, und es bleibt, wie es ist.',
  'state.failed-at-kro.secretTaken.usable': 'Die Tabelle selbst ist nutzbar.',
  'state.failed-at-kro.secretTaken.nextStep':
    'In writeConnectionSecretToRef im Manifest einen anderen Namen wählen.',

  'state.only-read.title': 'Nur gelesen, nicht übernommen',
  'state.only-read.message':
    'AWS hat {{inTheWay}}, was nicht im Manifest steht. Deshalb liest ACK die Tabelle nur, und in AWS ändert sich nichts.',
  'state.only-read.nextStep':
    'Es so ins Manifest schreiben, wie AWS es hat, oder es zuerst in AWS entfernen. Danach wird die Tabelle automatisch übernommen.',

  'state.no-matching-role.title': 'Keine passende Rolle',
  'state.no-matching-role.lost':
    "Kein IAMRoleSelector passt mehr zu providerConfigRef '{{role}}': ACK arbeitet mit seiner eigenen Rolle und legt in einem anderen Konto eine neue, leere Tabelle an.",
  'state.no-matching-role.lost.nextStep':
    'Das Plattformteam stellt den IAMRoleSelector für das Label {{label}} wieder her und sucht dann die leere Tabelle im Konto der eigenen Rolle von ACK.',
  'state.no-matching-role.none':
    "Kein IAMRoleSelector passt zu providerConfigRef '{{role}}', deshalb wird die Tabelle nicht angelegt.",
  'state.no-matching-role.none.nextStep':
    'Das Plattformteam legt einen IAMRoleSelector für das Label {{label}} an; die Tabelle folgt dann automatisch. Ist der Name falsch, die Tabelle hier entfernen und neu bestellen.',

  'state.role-not-used.title': 'Rolle nicht verwendet',
  'state.role-not-used.message':
    "ACK hat die Rolle von providerConfigRef '{{role}}' nicht angenommen: Die Tabelle liegt im Konto der eigenen Rolle von ACK.",
  'state.role-not-used.nextStep':
    'Das Plattformteam schaltet das Feature-Gate IAMRoleSelector des ACK-Controllers ein und prüft den IAMRoleSelector. Danach die Tabelle hier entfernen und neu bestellen.',

  'state.no-table-in-application.title': 'Keine Tabelle in der Application',
  'state.no-table-in-application.message':
    'Die Application hat keine Komponente vom Typ {{type}}.',
  'state.no-table-in-application.nextStep':
    'Die Komponente ins Manifest aufnehmen oder die Entität entfernen.',

  'state.key-not-accessible.title': 'Schlüssel nicht zugänglich',
  'state.key-not-accessible.message':
    'AWS kann den KMS-Schlüssel der Tabelle nicht verwenden, deshalb ist weder Lesen noch Schreiben möglich.',
  'state.key-not-accessible.nextStep':
    'Den Schlüssel und seine Grants wieder aktivieren. AWS archiviert die Tabelle nach sieben Tagen.',

  'state.archived.title': 'Archiviert',
  'state.archived.message':
    'AWS hat die Tabelle archiviert, weil ihr KMS-Schlüssel eine Woche lang nicht zugänglich war.',
  'state.archived.nextStep':
    'Das Plattformteam stellt die Tabelle aus der Sicherung wieder her, die AWS angelegt hat.',

  'state.retrying.title': 'Wird erneut versucht',
  'state.retrying.message':
    'AWS hat ein Problem gemeldet; ACK versucht es automatisch erneut.',
  'state.retrying.nextStep.permission':
    'Das Plattformteam gibt dem ACK-Controller die fehlende Berechtigung in AWS.',
  'state.retrying.nextStep.limit':
    'Warten: AWS erlaubt es später wieder. Dauert es an, beantragt das Plattformteam bei AWS ein höheres Kontingent.',
  'state.retrying.nextStep.network':
    'Das Plattformteam prüft, ob der ACK-Controller AWS erreicht.',
  'state.retrying.nextStep.other':
    'Warten. Dauert es an, das Manifest korrigieren oder das Plattformteam fragen.',

  'state.out-of-sync.title': 'Nicht synchron',
  'state.out-of-sync.message':
    'Die Tabelle in AWS weicht vom Manifest ab; ACK gleicht sie an.',
  'state.out-of-sync.nextStep':
    'Nichts zu tun. Kommt das wieder, herausfinden, wer die Tabelle in AWS ändert.',

  'state.unknown-status.title': 'Unbekannter Status',
  'state.unknown-status.unconfirmed':
    'Die Tabelle ist ACTIVE, aber ohne die Table von ACK sagt niemand, ob sie hat, was bestellt wurde.',
  'state.unknown-status.unconfirmed.nextStep':
    'Das Plattformteam lässt Backstage die Tables von ACK lesen oder installiert die Definitionen des DynamoDB-Plugins im Cluster.',
  'state.unknown-status.message':
    'DynamoDB meldet für die Tabelle {{status}}, was hier nicht bekannt ist.',

  'state.several-components.title': 'Mehrere Komponenten',
  'state.several-components.message':
    'Die Application legt mehrere Tabellen an, und die Entität nennt keine davon: {{components}}.',
  'state.several-components.nextStep':
    'Die Annotation {{annotation}} der Entität auf den Namen einer davon setzen.',

  'state.waiting-for-kubevela.title': 'Wartet auf KubeVela',
  'state.waiting-for-kubevela.message':
    'KubeVela hat die Application noch nicht angewendet.',
  'state.waiting-for-kubevela.lasts':
    'Dauert das an, das Plattformteam fragen, ob KubeVela läuft.',
  'state.waiting-for-kubevela.slow':
    'Das Plattformteam fragen, ob KubeVela läuft.',

  'state.suspended-at-kubevela.title': 'Bei KubeVela angehalten',
  'state.suspended-at-kubevela.message':
    'Der Workflow der Application wartet, bis jemand ihn fortsetzt.',
  'state.suspended-at-kubevela.usable':
    'Die Tabelle ist nutzbar, aber Änderungen erreichen sie nicht.',
  'state.suspended-at-kubevela.nextStep':
    'Wer den Workflow angehalten hat, setzt ihn fort.',

  'state.waiting-for-kro.title': 'Wartet auf kro',
  'state.waiting-for-kro.message':
    'kro hat die Table von ACK noch nicht angelegt.',
  'state.waiting-for-kro.askCause':
    'Das Plattformteam fragen, worauf kro wartet.',
  'state.waiting-for-kro.slow':
    'Das Plattformteam fragen, ob der kro-Controller läuft.',
  'state.waiting-for-kro.tableGone':
    'Die Table von ACK ist weg, und kro hat sie nicht wieder angelegt. Unten steht, was sie zuletzt gemeldet hat.',
  'state.waiting-for-kro.tableGone.nextStep':
    'Bleibt das so, das Plattformteam fragen, ob der kro-Controller läuft und ob AWS die Tabelle noch hat.',

  'state.suspended-at-kro.title': 'Bei kro angehalten',
  'state.suspended-at-kro.message':
    'Jemand hat die Arbeit von kro an dieser Tabelle angehalten.',
  'state.suspended-at-kro.usable':
    'Sie ist nutzbar, aber Änderungen erreichen sie nicht.',
  'state.suspended-at-kro.nextStep': 'Das Plattformteam setzt sie fort.',

  'state.waiting-for-ack.title': 'Wartet auf ACK',
  'state.waiting-for-ack.message': 'ACK hat die Tabelle noch nicht geprüft.',
  'state.waiting-for-ack.slow':
    'Das Plattformteam fragen, ob der DynamoDB-Controller von ACK läuft.',
  'state.waiting-for-ack.adopting':
    'ACK hat die Tabelle noch nicht übernommen; vielleicht hat AWS in dieser Region keine dieses Namens.',
  'state.waiting-for-ack.adopting.nextStep':
    'Gibt es keine, adoptionPolicy im Manifest auf adopt-or-create setzen, dann legt ACK sie an.',
  'state.waiting-for-ack.severalSelectors':
    'ACK hat die Tabelle noch nicht geprüft; das geschieht nie, solange mehrere IAMRoleSelectors passen: {{selectors}}.',
  'state.waiting-for-ack.severalSelectors.nextStep':
    'Das Plattformteam ändert sie so, dass nur einer zu dieser Tabelle passt.',

  'state.not-applied.title': 'Noch nicht angewendet',
  'state.not-applied.message': '{{application}} ist nicht {{place}}.',
  'state.not-applied.strayInstance':
    '{{application}} ist nicht {{place}}, dafür eine DynamoDBTable dieses Namens, die etwas anderes angelegt hat.',
  'state.not-applied.application': 'Die Application',
  'state.not-applied.application.named': 'Die Application {{name}}',
  'state.not-applied.place': 'im Cluster',
  'state.not-applied.place.named': 'im Cluster {{cluster}}',
  'state.not-applied.nextStep':
    'Den Pull Request mergen. Ist er gemergt, muss der GitOps-Sync ihn noch anwenden.',
  'state.not-applied.noComponent':
    'Die Application {{application}} hat keine Komponente {{component}} vom Typ {{type}}; sie hat {{components}}.',
  'state.not-applied.noComponent.nextStep':
    'Die Annotation {{annotation}} der Entität korrigieren oder die Komponente ins Manifest aufnehmen. Ist das dort gemergt, muss der GitOps-Sync es noch anwenden.',

  'state.updating.title': 'Wird aktualisiert',
  'state.updating.index':
    'AWS baut einen Index auf. Die Tabelle ist währenddessen nutzbar.',
  'state.updating.change':
    'AWS wendet eine Änderung an. Die Tabelle ist währenddessen nutzbar.',
  'state.updating.notRead':
    'ACK hat seit Minuten nicht nachgesehen, also ist AWS vielleicht fertig: das Plattformteam fragen, ob der DynamoDB-Controller von ACK läuft.',
  'state.updating.adopted':
    'Bleibt das so, hat die übernommene Tabelle andere Schlüssel oder lokale Indizes als das Manifest oder eine Time to Live, die im Manifest fehlt: eintragen, was AWS hat.',
  'state.updating.engine': '{{engine}} wendet eine Änderung an.',
  'state.updating.engine.nextStep':
    'Bleibt das minutenlang so, das Plattformteam fragen, ob {{engine}} läuft.',
  'state.updating.engine.slow':
    'Das dauert ungewöhnlich lange: das Plattformteam fragen, ob kro und der DynamoDB-Controller von ACK laufen.',
  'state.updating.usable': 'Die Tabelle ist währenddessen nutzbar.',
  'state.updating.refusedBefore': 'Die vorige hat AWS abgelehnt.',
  'state.updating.onlyRead': 'Bis dahin liest ACK die Tabelle in AWS nur.',

  'state.creating.title': 'Wird angelegt',
  'state.creating.message': 'AWS legt die Tabelle an.',
  'state.creating.notRead':
    'ACK hat seit Minuten nicht nachgesehen, also ist AWS vielleicht fertig: das Plattformteam fragen, ob kro und der DynamoDB-Controller von ACK laufen.',
  'state.creating.deletingEarlier':
    'AWS löscht noch eine frühere Tabelle dieses Namens. Danach legt ACK die neue an.',

  'state.active.title': 'Aktiv',
  'state.active.message': 'Die Tabelle ist einsatzbereit.',

  'state.deleting.title': 'Wird entfernt',
  'state.deleting.aws': 'AWS löscht die Tabelle.',
  'state.deleting.awsChange':
    'AWS schließt zuerst eine Änderung an der Tabelle ab.',
  'state.deleting.retentionLate':
    'Die Tabelle soll in AWS bleiben, und kro hat das ACK noch nicht mitgeteilt. Das Entfernen wartet darauf; KubeVela versucht es automatisch erneut.',
  'state.deleting.retentionLate.nextStep':
    'Bleibt das minutenlang so, das Plattformteam fragen, ob kro läuft.',
  'state.deleting.instanceKept':
    'Der Cluster hat KubeVela die DynamoDBTable nicht löschen lassen. KubeVela versucht es automatisch erneut.',
  'state.deleting.instanceKept.nextStep':
    'Bleibt das minutenlang so, das Plattformteam nach der Ursache fragen, die KubeVela nennt.',
  'state.deleting.protected':
    'Der Löschschutz ist eingeschaltet, deshalb lehnt AWS das Löschen der Tabelle ab.',
  'state.deleting.protected.nextStep':
    'Das Plattformteam schaltet den Löschschutz in AWS aus und ändert dann die Spec der Table von ACK, damit ACK es erneut versucht. Änderungen in Git wirken nicht mehr.',
  'state.deleting.refused': 'AWS lehnt das Löschen der Tabelle ab.',
  'state.deleting.refused.nextStep':
    'Das Plattformteam behebt die Ursache in AWS und ändert dann die Spec der Table von ACK, damit ACK es erneut versucht.',
  'state.deleting.retried':
    'AWS hat die Tabelle nicht gelöscht; ACK versucht es automatisch erneut.',
  'state.deleting.retried.nextStep': 'Dauert das an, das Plattformteam fragen.',
  'state.deleting.orphaned':
    'Die Table von ACK ist noch da, und niemand löscht sie.',
  'state.deleting.unmanaged':
    'Die Tabelle dieses Namens in AWS wird nicht von ACK verwaltet, also bleiben sie und ihre Daten.',
  'state.deleting.perhapsKept':
    'Falls AWS die Tabelle hat, bleibt sie: {{reason}}.',
  'state.deleting.nothingInAws':
    'Von einer Tabelle in AWS ist hier nichts zu erkennen.',
  'state.deleting.kept':
    'Bleibt in AWS: {{reason}}, die Tabelle und ihre Daten bleiben also erhalten.',
  'state.deleting.outcomeUnknown':
    'Ob AWS die Tabelle behält, ist hier nicht zu erkennen: Das Manifest nennt keine deletionPolicy.',
  'state.deleting.asked': 'AWS wurde aufgefordert, die Tabelle zu löschen.',
  'state.deleting.deletedByDefault':
    'ACK löscht die Tabelle und ihre Daten, falls nicht ACK oder der Namespace darauf eingestellt ist, Tabellen zu behalten.',
  'state.deleting.deleted': 'ACK löscht die Tabelle und ihre Daten.',
  'state.deleting.ackRemoves': 'ACK entfernt seine Table.',
  'state.deleting.kroRemoves': 'kro entfernt die Instanz.',
  'state.deleting.kroWaits': 'kro hat das Entfernen noch nicht weitergegeben.',
  'state.deleting.kubevelaWaits':
    'KubeVela hat das Entfernen noch nicht weitergegeben.',
  'state.deleting.kubevelaRemoves': 'KubeVela entfernt die Application.',
  'state.deleting.stuck':
    'Das dauert ungewöhnlich lange. Das Plattformteam fragen, ob {{whoRuns}}.',
  'state.deleting.stuck.finalizers':
    'Das dauert ungewöhnlich lange. Das Plattformteam fragen, ob {{whoRuns}} und was die Finalizer {{finalizers}} zurückhält.',
  'state.deleting.stuck.kubevela': 'KubeVela läuft',
  'state.deleting.stuck.kro': 'der kro-Controller läuft',
  'state.deleting.stuck.ack': 'der DynamoDB-Controller von ACK läuft',
  'state.deleting.stuck.kroAndAck':
    'kro und der DynamoDB-Controller von ACK laufen',

  'retention.protected': 'Der Löschschutz ist eingeschaltet',
  'retention.default': 'deletionPolicy ist ohne Angabe retain',
  'retention.policy': 'deletionPolicy ist retain',
  'retention.readOnly': 'ACK darf sie nur lesen',
  'retention.protectedBefore': 'Der Löschschutz war noch nicht ausgeschaltet',

  'state.session-expired.title': 'Sitzung abgelaufen',
  'state.session-expired.message':
    'Backstage erkennt die Anmeldung nicht mehr.',
  'state.session-expired.nextStep': 'Neu anmelden.',

  'state.several-clusters.title': 'Mehrere Cluster',
  'state.several-clusters.message':
    'Backstage kennt mehrere Cluster, und die Entität nennt keinen.',
  'state.several-clusters.nextStep':
    'Die Annotation backstage.io/kubernetes-cluster der Entität auf den Namen eines davon setzen.',

  'state.unknown-cluster.title': 'Unbekannter Cluster',
  'state.unknown-cluster.message':
    'Backstage kennt den Cluster dieser Tabelle nicht.',
  'state.unknown-cluster.nextStep':
    'Die Annotation backstage.io/kubernetes-cluster korrigieren oder das Plattformteam bitten, den Cluster in die Konfiguration von Backstage aufzunehmen.',

  'state.cluster-not-readable.title': 'Cluster nicht erreichbar',
  'state.cluster-not-readable.down': 'Der API-Server antwortet nicht.',
  'state.cluster-not-readable.notJson':
    'Etwas anderes als der API-Server hat geantwortet.',
  'state.cluster-not-readable.tooLarge':
    'Die Antwort ist größer als jedes Kubernetes-Objekt und wurde nicht gelesen.',
  'state.cluster-not-readable.other':
    'Der Zustand der Tabelle konnte nicht gelesen werden.',
  'state.cluster-not-readable.wait':
    'Es wird automatisch erneut versucht. Dauert das an, das Plattformteam fragen.',
  'state.cluster-not-readable.checkAddress':
    'Das Plattformteam prüft die Adresse des Clusters in der Konfiguration von Backstage.',

  'state.not-installed.title': 'Nicht installiert',
  'state.not-installed.message':
    'Der Cluster kennt die Art {{kind}} von {{engine}} nicht.',
  'state.not-installed.nextStep.application':
    'Das Plattformteam installiert KubeVela im Cluster.',
  'state.not-installed.nextStep.instance':
    'Das Plattformteam installiert kro und die ResourceGraphDefinition dynamodbtable im Cluster.',
  'state.not-installed.nextStep.table':
    'Das Plattformteam installiert den DynamoDB-Controller von ACK im Cluster.',

  'state.not-allowed.title': 'Nicht erlaubt',
  'state.not-allowed.user':
    'Der Cluster darf mit dieser Anmeldung nicht über Backstage gelesen werden.',
  'state.not-allowed.user.nextStep':
    'Bei der Administration von Backstage die Berechtigungen kubernetes.proxy und kubernetes.clusters.read anfragen.',
  'state.not-allowed.cluster':
    'Backstage darf die Tabelle im Cluster nicht lesen.',
  'state.not-allowed.cluster.nextStep':
    'Das Plattformteam prüft die Zugangsdaten von Backstage für den Cluster und bindet die ClusterRole {{role}} (definitions/rbac/backstage.yaml) an dessen Konto.',
  'state.not-allowed.missingRight':
    'Backstage hat das Recht {{verb}} für {{resource}} im Namespace {{namespace}} nicht.',
  'state.not-allowed.missingRightEverywhere':
    'Backstage hat das Recht {{verb}} für {{resource}} nicht in allen Namespaces.',
  'state.not-allowed.missingRight.nextStep':
    'Das Plattformteam bindet die ClusterRole {{role}} (definitions/rbac/backstage.yaml) an {{user}}.',

  'state.not-read.title': 'Nicht gelesen',
  'state.not-read.message': 'Der Zustand der Tabelle wurde nicht gelesen.',

  'stage.applied': 'angewendet',
  'stage.archived': 'archiviert',
  'stage.asBefore': 'wie zuvor',
  'stage.askedToDelete': 'zum Löschen aufgefordert',
  'stage.beingRemoved': 'wird entfernt',
  'stage.doesNotTryAgain': 'versucht es nicht erneut',
  'stage.failed': 'fehlgeschlagen',
  'stage.gone': 'weg',
  'stage.inProgress': 'in Arbeit',
  'stage.inSync': 'synchron',
  'stage.keyNotAccessible': 'Schlüssel nicht zugänglich',
  'stage.lostTheTable': 'hat die Tabelle verloren',
  'stage.needsRole': 'braucht eine Rolle',
  'stage.noMatchingRole': 'keine passende Rolle',
  'stage.noSuchComponent': 'keine solche Komponente',
  'stage.noTable': 'keine Tabelle darin',
  'stage.noWordOfKubevela': 'keine Meldung von KubeVela',
  'stage.notAllowed': 'nicht einsehbar',
  'stage.notApplied': 'nicht angewendet',
  'stage.notInstalled': 'nicht installiert',
  'stage.notLookedAt': 'noch nicht geprüft',
  'stage.notRead': 'nicht gelesen',
  'stage.notSeen': 'nicht gesehen',
  'stage.notTakenOver': 'nicht übernommen',
  'stage.notThereYet': 'noch nicht da',
  'stage.nothingToMake': 'nichts anzulegen',
  'stage.refused': 'abgelehnt',
  'stage.removalApplied': 'Entfernen angewendet',
  'stage.removed': 'entfernt',
  'stage.reportedProblem': 'hat ein Problem gemeldet',
  'stage.roleNotUsed': 'Rolle nicht verwendet',
  'stage.stays': 'bleibt',
  'stage.stillThere': 'noch da',
  'stage.suspended': 'angehalten',
  'stage.triesAgain': 'versucht es erneut',

  'warning.parameters-ignored.message_one':
    'Die Definition des Clusters berücksichtigt einen der Parameter nicht: {{parameters}}.',
  'warning.parameters-ignored.message_other':
    'Die Definition des Clusters berücksichtigt {{count}} der Parameter nicht: {{parameters}}.',
  'warning.parameters-ignored.nextStep':
    'Das Plattformteam installiert die Definitionen des DynamoDB-Plugins im Cluster; bis dahin fehlen sie der Tabelle.',
  'warning.partly-readable.one': 'Gesehen ohne {{object}}.',
  'warning.partly-readable.two': 'Gesehen ohne {{first}} und {{second}}.',
  'warning.partly-readable.application': 'die Application',
  'warning.partly-readable.instance': 'die DynamoDBTable von kro',
  'warning.partly-readable.table': 'die Table von ACK',
  'warning.claimed-twice.message':
    'Was hier von der Tabelle zu sehen ist, gehört zu einer anderen Application: {{owner}}.',
  'warning.claimed-twice.nextStep':
    'Der Komponente einer der beiden einen anderen Namen geben.',
  'warning.other-name.message':
    'Die Table von ACK heißt {{found}}, nicht {{asked}} wie die DynamoDBTable von kro.',
  'warning.other-name.nextStep':
    'Nichts zu tun, es sei denn, das Plattformteam erwartet unsere Definitionen im Cluster: Sie geben beiden denselben Namen.',
  'warning.tables-not-kept.message':
    'Der Application fehlt die Policy, die ihre Tabellen behält. Eine Änderung und deren Rücknahme, während KubeVela neu startet, kann die Tabelle endgültig aus der Obhut von KubeVela nehmen; AWS löscht sie dann, außer wenn deletionPolicy retain oder der Löschschutz eingeschaltet ist.',
  'warning.tables-not-kept.nextStep':
    'Diese Policy in die Application im Manifest aufnehmen. Sie ändert sonst nichts.',
  'warning.changes-frozen.message':
    'Spätere Änderungen des Manifests erreichen die Tabelle nicht, sobald sie gesund ist: Eine garbage-collect-Regel der Application hat für sie die Strategie onAppDelete oder never.',
  'warning.changes-frozen.nextStep':
    'Die Regel belassen und zusammen mit der nächsten Änderung die Annotation app.oam.dev/autoUpdate: "true" in die Application aufnehmen. Ohne die Regel würde KubeVela die Tabelle auf ihren ersten Stand zurücksetzen.',
  'warning.workflow-ended.stoppedWaiting':
    'KubeVela wartet nicht mehr auf die Tabelle; sie kann noch bereit werden.',
  'warning.workflow-ended.message':
    'Der Workflow der Application endete vorzeitig. Spätere Änderungen erreichen die Tabelle vielleicht nicht.',
  'warning.workflow-ended.nextStep':
    'Das Plattformteam startet den Workflow neu.',
} as const satisfies Record<keyof typeof englishMessages, string>;
