namespace Fumo.Mo.Tests;

public sealed class FumoOperationsTests
{
    [TestCase("org.openmobilealliance.dm.firmwareupdate.download", FumoOperation.Download)]
    [TestCase("Reversed-Domain-Name: org.openmobilealliance.dm.firmwareupdate.update", FumoOperation.Update)]
    [TestCase("Reversed-Domain-Name:org.openmobilealliance.dm.firmwareupdate.downloadandupdate", FumoOperation.DownloadAndUpdate)]
    [TestCase(" org.openmobilealliance.dm.firmwareupdate.download ", FumoOperation.Download)]
    [TestCase("org.openmobilealliance.dm.firmwareupdate.userrequest", null)]
    [TestCase("download", null)]
    [TestCase(null, null)]
    public void Finds_the_operation_of_an_alert_type(string? type, FumoOperation? operation) =>
        Assert.That(FumoOperations.OfAlertType(type), Is.EqualTo(operation));

    [TestCase("org.openmobilealliance.firmwareupdate.update", AlertTypes.Update)]
    [TestCase("Org.OpenMobileAlliance.DM.FirmwareUpdate.Download", AlertTypes.Download)]
    [TestCase("Reversed-Domain-Name: org.openmobilealiance.dm.firmwareupdate.downloadandupdate", AlertTypes.DownloadAndUpdate)]
    [TestCase("org.openmobilealliance.dm.firmwareupdate.userrequests", AlertTypes.UserRequest)]
    [TestCase("org.openmobilealliance.dm.firmwareupdate.installed", null)]
    [TestCase("com.example.firmwareupdate.progress", null)]
    [TestCase("com.example.update", null)]
    [TestCase("update", null)]
    [TestCase(null, null)]
    public void Tells_a_type_that_is_misspelt_from_one_of_somebody_elses(string? type, string? meant) => Assert.That(AlertTypes.Meant(type), Is.EqualTo(meant));

    [Test]
    public void Has_a_node_in_the_table_for_each_operation() =>
        Assert.That(FumoOperations.All.Select(operation => FumoNodes.Find(operation.NodeName())), Has.All.Property(nameof(FumoNode.IsInterior)).True);
}
