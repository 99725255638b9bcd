namespace Fumo.Catalogue;

/// <summary>Ids of the requirements, so that a typing error does not compile.</summary>
public static class Scr
{
    /// <summary>The object's root is an interior node whose Type property names the firmware update management object.</summary>
    public const string FumoT001 = "FUMO-T-001";

    /// <summary>PkgName, where it exists, is readable text.</summary>
    public const string FumoT002 = "FUMO-T-002";

    /// <summary>PkgVersion, where it exists, is readable text.</summary>
    public const string FumoT003 = "FUMO-T-003";

    /// <summary>Download, where it exists, is a readable interior node that takes Exec.</summary>
    public const string FumoT004 = "FUMO-T-004";

    /// <summary>Download has a PkgURL that can be replaced and read back.</summary>
    public const string FumoT005 = "FUMO-T-005";

    /// <summary>Update, where it exists, is a readable interior node that takes Exec.</summary>
    public const string FumoT006 = "FUMO-T-006";

    /// <summary>PkgData, where it exists, is binary, takes Replace and is not readable.</summary>
    public const string FumoT007 = "FUMO-T-007";

    /// <summary>DownloadAndUpdate, where it exists, is a readable interior node that takes Exec.</summary>
    public const string FumoT008 = "FUMO-T-008";

    /// <summary>DownloadAndUpdate has a PkgURL that can be replaced and read back.</summary>
    public const string FumoT009 = "FUMO-T-009";

    /// <summary>State exists, is an integer and is read-only.</summary>
    public const string FumoT010 = "FUMO-T-010";

    /// <summary>State holds one of the ten defined values.</summary>
    public const string FumoT011 = "FUMO-T-011";

    /// <summary>Ext, where it exists, is a readable interior node.</summary>
    public const string FumoT012 = "FUMO-T-012";

    /// <summary>Vendor nodes stand below Ext, not beside the standard nodes.</summary>
    public const string FumoT013 = "FUMO-T-013";

    /// <summary>Two objects on one device do not mix URL, State, correlator or operation.</summary>
    public const string FumoT014 = "FUMO-T-014";

    /// <summary>The client supports Exec on its firmware update object.</summary>
    public const string FumoC001 = "FUMO-C-001";

    /// <summary>An Exec that is accepted for later processing is answered with Status 202.</summary>
    public const string FumoC002 = "FUMO-C-002";

    /// <summary>Exec on Download fetches the package from Download/PkgURL.</summary>
    public const string FumoC003 = "FUMO-C-003";

    /// <summary>Exec on Update applies the package that was received before.</summary>
    public const string FumoC004 = "FUMO-C-004";

    /// <summary>Exec on DownloadAndUpdate fetches the package from its own PkgURL and updates without another command.</summary>
    public const string FumoC005 = "FUMO-C-005";

    /// <summary>When the download of a DownloadAndUpdate fails, no update happens and the alert tells the failure.</summary>
    public const string FumoC006 = "FUMO-C-006";

    /// <summary>State tells what the commanded operation has reached.</summary>
    public const string FumoC007 = "FUMO-C-007";

    /// <summary>State moves along the state diagram.</summary>
    public const string FumoC008 = "FUMO-C-008";

    /// <summary>A package can be delivered by Replace on PkgData.</summary>
    public const string FumoC009 = "FUMO-C-009";

    /// <summary>Every accepted operation ends with one delivered Generic Alert.</summary>
    public const string FumoC011 = "FUMO-C-011";

    /// <summary>The alert's Source is the URI of the object.</summary>
    public const string FumoC012 = "FUMO-C-012";

    /// <summary>The alert after Download has the download type.</summary>
    public const string FumoC013 = "FUMO-C-013";

    /// <summary>The alert after Update has the update type.</summary>
    public const string FumoC014 = "FUMO-C-014";

    /// <summary>The alert after DownloadAndUpdate has the downloadandupdate type.</summary>
    public const string FumoC015 = "FUMO-C-015";

    /// <summary>A Correlator given with the Exec comes back unchanged.</summary>
    public const string FumoC016 = "FUMO-C-016";

    /// <summary>Without a Correlator in the Exec there is none in the alert.</summary>
    public const string FumoC017 = "FUMO-C-017";

    /// <summary>The alert's Data is an integer.</summary>
    public const string FumoC018 = "FUMO-C-018";

    /// <summary>The result code is one of the table.</summary>
    public const string FumoC019 = "FUMO-C-019";

    /// <summary>Success is told with a 2xx code, failure with a 4xx or 5xx code.</summary>
    public const string FumoC020 = "FUMO-C-020";

    /// <summary>An alert that reports a failure carries a Mark that says more than informational.</summary>
    public const string FumoC021 = "FUMO-C-021";

    /// <summary>After the alert the device does not start the operation again by itself.</summary>
    public const string FumoC022 = "FUMO-C-022";

    /// <summary>The alert's item has Meta with Type and Format, Data, and a Mark of the list if any.</summary>
    public const string FumoC023 = "FUMO-C-023";

    /// <summary>There is a way to download: PkgData, Download or DownloadAndUpdate.</summary>
    public const string FumoC024 = "FUMO-C-024";

    /// <summary>Exec on Update or on DownloadAndUpdate is supported.</summary>
    public const string FumoC025 = "FUMO-C-025";

    /// <summary>The package is fetched by HTTP GET or by way of an OMA download descriptor.</summary>
    public const string FumoC026 = "FUMO-C-026";

    /// <summary>The client can ask for an update by itself.</summary>
    public const string FumoC027 = "FUMO-C-027";

    /// <summary>A client-initiated request is a Generic Alert.</summary>
    public const string FumoC028 = "FUMO-C-028";

    /// <summary>A request has the devicerequest or the userrequest type.</summary>
    public const string FumoC029 = "FUMO-C-029";

    /// <summary>The URI of a request, if given, is that of the object.</summary>
    public const string FumoC030 = "FUMO-C-030";

    /// <summary>A request has a Data element.</summary>
    public const string FumoC031 = "FUMO-C-031";

    /// <summary>The client does not depend on what the server does with its request.</summary>
    public const string FumoC032 = "FUMO-C-032";

    /// <summary>An alert about the object has one of the five types of FUMO.</summary>
    public const string FumoC033 = "FUMO-C-033";

    /// <summary>The server works with the object wherever the device has it.</summary>
    public const string FumoS001 = "FUMO-S-001";

    /// <summary>The server starts an operation by Exec on Download, Update or DownloadAndUpdate.</summary>
    public const string FumoS002 = "FUMO-S-002";

    /// <summary>The server sets Download/PkgURL before Exec on Download.</summary>
    public const string FumoS003 = "FUMO-S-003";

    /// <summary>The server sends Exec on Update only when a package is on the device.</summary>
    public const string FumoS004 = "FUMO-S-004";

    /// <summary>The server sets DownloadAndUpdate/PkgURL before Exec on DownloadAndUpdate.</summary>
    public const string FumoS005 = "FUMO-S-005";

    /// <summary>The server delivers a package by Replace or Add on PkgData, in chunks where the device's limits ask for it.</summary>
    public const string FumoS006 = "FUMO-S-006";

    /// <summary>The server takes Status 202 to mean that the outcome follows.</summary>
    public const string FumoS007 = "FUMO-S-007";

    /// <summary>The server takes a refusal without losing the session.</summary>
    public const string FumoS008 = "FUMO-S-008";

    /// <summary>The server answers the final Generic Alert with a Status.</summary>
    public const string FumoS009 = "FUMO-S-009";

    /// <summary>The server understands the three result alert types.</summary>
    public const string FumoS010 = "FUMO-S-010";

    /// <summary>The server takes every result code of the table.</summary>
    public const string FumoS011 = "FUMO-S-011";

    /// <summary>The server matches the Correlator it sent, and takes an alert without one if it sent none.</summary>
    public const string FumoS012 = "FUMO-S-012";

    /// <summary>The server does not need the device to retry.</summary>
    public const string FumoS013 = "FUMO-S-013";

    /// <summary>The server answers a request with 200 if it commands the update in this session, with 202 otherwise.</summary>
    public const string FumoS014 = "FUMO-S-014";

    /// <summary>The server takes both kinds of request.</summary>
    public const string FumoS015 = "FUMO-S-015";

    /// <summary>The server takes a request with and without a URI.</summary>
    public const string FumoS016 = "FUMO-S-016";

    /// <summary>The server may talk to the user in the session of a user's request.</summary>
    public const string FumoS017 = "FUMO-S-017";

    /// <summary>The server starts an update when it finds a relevant one after a request.</summary>
    public const string FumoS019 = "FUMO-S-019";

    /// <summary>The server may read State and the object.</summary>
    public const string FumoS020 = "FUMO-S-020";

    /// <summary>The server may ask the user before an Exec on Download.</summary>
    public const string FumoS021 = "FUMO-S-021";

    /// <summary>Package 1 holds an Alert 1200 or 1201 and the DevInfo in the first message of the session.</summary>
    public const string LPro01 = "L-PRO-01";

    /// <summary>Every message says VerDTD 1.2 and VerProto DM/1.2.</summary>
    public const string LPro02 = "L-PRO-02";

    /// <summary>SessionID is constant, and is that of the notification that asked for the session.</summary>
    public const string LPro03 = "L-PRO-03";

    /// <summary>Every message has a Status for the SyncHdr, and one for every command, each naming what it answers.</summary>
    public const string LPro04 = "L-PRO-04";

    /// <summary>A successful Get is followed by Results whose items name their node.</summary>
    public const string LPro06 = "L-PRO-06";

    /// <summary>Final stands in the last message of a package only, and not before the server's.</summary>
    public const string LPro07 = "L-PRO-07";

    /// <summary>The next message of an unfinished package is asked for with Alert 1222.</summary>
    public const string LPro08 = "L-PRO-08";

    /// <summary>The client sends nothing when the server has nothing more to say.</summary>
    public const string LPro11 = "L-PRO-11";

    /// <summary>An abort is Alert 1223 with Final, and ends the session.</summary>
    public const string LPro13 = "L-PRO-13";

    /// <summary>The client sends only its DevInfo, Results, Alert and Status.</summary>
    public const string LPro15 = "L-PRO-15";

    /// <summary>Every chunk but the last is answered with 213; an object sent in chunks announces its Size once.</summary>
    public const string LPro18 = "L-PRO-18";

    /// <summary>No object is larger than the peer's MaxObjSize.</summary>
    public const string LPro20 = "L-PRO-20";

    /// <summary>A Generic Alert has an item with Type, Format and Data.</summary>
    public const string LPro21 = "L-PRO-21";

    /// <summary>Status 401 or 407 carries a challenge, and nothing of the message is executed.</summary>
    public const string LPro25 = "L-PRO-25";

    /// <summary>After a challenge package 1 is repeated with the credentials that were asked for.</summary>
    public const string LPro26 = "L-PRO-26";

    /// <summary>The next message goes to RespURI where one was given.</summary>
    public const string LPro27 = "L-PRO-27";

    /// <summary>A session that ends without a word, or holds what is not understood, is outlived.</summary>
    public const string LPro28 = "L-PRO-28";

    /// <summary>The body is labelled with one of the two DM media types, and is what the label says.</summary>
    public const string LRep01 = "L-REP-01";

    /// <summary>No message is longer than the peer's MaxMsgSize.</summary>
    public const string LRep10 = "L-REP-10";

    /// <summary>No credentials inside of commands, and no element that DM does not use.</summary>
    public const string LRep12 = "L-REP-12";

    /// <summary>Results come after the Status of their Get.</summary>
    public const string LRep16 = "L-REP-16";

    /// <summary>HMAC, once used, stands on every message, and is answered with 200 and a next nonce.</summary>
    public const string LSec05 = "L-SEC-05";

    /// <summary>A challenge is answered with the scheme that it asks for.</summary>
    public const string LSec08 = "L-SEC-08";

    /// <summary>The properties ACL, Format, Name and Type can be read.</summary>
    public const string LTnd02 = "L-TND-02";

    /// <summary>A property that is not supported is refused, and so is a command that a property does not take.</summary>
    public const string LTnd04 = "L-TND-04";

    /// <summary>A list of a sub-tree names the nodes below its start, or is refused.</summary>
    public const string LTnd09 = "L-TND-09";

    /// <summary>An Atomic is carried out as a whole or not at all, or refused.</summary>
    public const string LRep04 = "L-REP-04";

    /// <summary>Credentials of a digest name the user in the LocName of Source, and their type.</summary>
    public const string LSec02 = "L-SEC-02";

    /// <summary>Get on an interior node returns its children's names.</summary>
    public const string LTnd08 = "L-TND-08";

    /// <summary>A client that takes large objects says so in DevDetail/LrgObj.</summary>
    public const string LPro16 = "L-PRO-16";

    /// <summary>An object whose chunks do not add up is refused with 424, and an interrupted one with Alert 1225.</summary>
    public const string LPro19 = "L-PRO-19";

    /// <summary>A user-interaction alert that is not supported is answered with 406.</summary>
    public const string LPro22 = "L-PRO-22";

    /// <summary>Add, Delete, Get, Replace and Sequence are taken.</summary>
    public const string LRep03 = "L-REP-03";

    /// <summary>Only a notification that is whole, of a known server and has the right digest brings a session about.</summary>
    public const string LNoti01 = "L-NOTI-01";

    /// <summary>Client and server authenticate each other in some layer.</summary>
    public const string LSec01 = "L-SEC-01";

    /// <summary>TLS stands under HTTP.</summary>
    public const string LSec06 = "L-SEC-06";

    /// <summary>DevInfo, DevDetail and DMAcc exist.</summary>
    public const string LStd01 = "L-STD-01";

    /// <summary>Every message of the server says VerDTD 1.2 and VerProto DM/1.2.</summary>
    public const string LPro02S = "L-PRO-02-S";

    /// <summary>The server answers under the session's id, and its own messages have ids of their own.</summary>
    public const string LPro03S = "L-PRO-03-S";

    /// <summary>Every message of the server has a Status for the SyncHdr, and one for every command, each naming what it answers.</summary>
    public const string LPro04S = "L-PRO-04-S";

    /// <summary>The server ends its package with Final in the message that says all it has to say.</summary>
    public const string LPro07S = "L-PRO-07-S";

    /// <summary>The server asks for the rest of a client's unfinished package with Alert 1222 and nothing else.</summary>
    public const string LPro09S = "L-PRO-09-S";

    /// <summary>The server answers every package of the client.</summary>
    public const string LPro12S = "L-PRO-12-S";

    /// <summary>An abort is Alert 1223 with Final, and nothing is commanded after the client's.</summary>
    public const string LPro13S = "L-PRO-13-S";

    /// <summary>The server sends only management commands, Alert and Status, and no Generic Alert.</summary>
    public const string LPro15S = "L-PRO-15-S";

    /// <summary>The server understands a Generic Alert, and answers one of an unknown type with 415.</summary>
    public const string LPro21S = "L-PRO-21-S";

    /// <summary>Status 401 or 407 carries a challenge and no commands, and lets nothing be carried out; 212 authenticates the session.</summary>
    public const string LPro25S = "L-PRO-25-S";

    /// <summary>The body is labelled with one of the two DM media types, and is what the label says.</summary>
    public const string LRep01S = "L-REP-01-S";

    /// <summary>No message is longer than the device's MaxMsgSize.</summary>
    public const string LRep10S = "L-REP-10-S";

    /// <summary>No credentials inside of commands, and no element that DM does not use.</summary>
    public const string LRep12S = "L-REP-12-S";

    /// <summary>The server addresses nodes by URIs relative to the root, in the form that the tree has.</summary>
    public const string LTnd01S = "L-TND-01-S";

    /// <summary>The server commands only a device that has proved itself, and only by its own commands.</summary>
    public const string LSec01S = "L-SEC-01-S";

    /// <summary>HMAC, once used, stands on every message, and is answered with 200 and a next nonce.</summary>
    public const string LSec05S = "L-SEC-05-S";

    /// <summary>A large object is sent in chunks that follow one another and announce its Size once.</summary>
    public const string LPro18S = "L-PRO-18-S";

    /// <summary>No object is larger than the device's MaxObjSize.</summary>
    public const string LPro20S = "L-PRO-20-S";

    /// <summary>An object whose chunks do not add up is refused with 424, and an interrupted one with Alert 1225.</summary>
    public const string LPro19S = "L-PRO-19-S";

    /// <summary>RespURI is honoured where one was given.</summary>
    public const string LPro27S = "L-PRO-27-S";

    /// <summary>A client event is answered with 200 or 406.</summary>
    public const string LRep15S = "L-REP-15-S";

    /// <summary>TLS stands under HTTP.</summary>
    public const string LSec06S = "L-SEC-06-S";

    /// <summary>A digest by a nonce that is out of date is challenged once more with a fresh one.</summary>
    public const string LSec07S = "L-SEC-07-S";

    /// <summary>The server's commands name their nodes and hold what belongs into them.</summary>
    public const string LRep03S = "L-REP-03-S";
}
