namespace Fumo.Reference;

/// <summary>How packages are fetched, and how they come by DM.</summary>
internal static class DownloadVariants
{
    private const int SmallObject = 12_000;

    public static IEnumerable<Func<DeviceVariant>> All =>
    [
        () => new ConfiguredOtherwise("A60", "is given a download descriptor", "FUMO-C-026", options => options) { Settles = Aspects.Download, Setup = new BehaviourSetup { Descriptor = "always" } },
        () => new ConfiguredOtherwise("A60b", "is given the package without a descriptor", "FUMO-C-026", options => options) { Settles = Aspects.Download, Setup = new BehaviourSetup { Descriptor = "never" } },
        () => new OtherWayToPackages("A60c", "knows download descriptors alone, and does not say so", new DescriptorsAlone().SendAsync) { Settles = Aspects.Download },
        () => new OtherWayToPackages("A61", "asks by HEAD before it gets a package", Fetching.HeadFirstAsync) { Settles = Aspects.Download },
        () => new OtherWayToPackages("A61b", "gets a package in slices", Fetching.InSlicesAsync) { Settles = Aspects.Download },
        () => new OtherWayToPackages("A61c", "looks at the header first and gets the package by a second GET", Fetching.TwiceAsync) { Settles = Aspects.Download },
        () => new OtherWayToPackages("A61d", "begins a broken download anew", Fetching.FromTheBeginningAsync) { Settles = Aspects.Download },
        () => new OtherWayToPackages("A61e", "sends neither User-Agent nor Accept", Fetching.WithoutFieldsAsync) { Settles = Aspects.Download },
        () => new ConfiguredOtherwise("A63", "takes objects of 12000 octets at most", "FUMO-C-009", options => options with { MaxObjSize = SmallObject }) { Settles = Aspects.Sizes },
        () => new ConfiguredOtherwise("A63b", "tells no largest object", "FUMO-C-009", options => options with { MaxObjSize = null }) { Settles = Aspects.Sizes },
        () => new AcceptsPackageData { Settles = Aspects.Results },
        () => new EndsTheSessionWithTheExec { Settles = Aspects.Connection },
    ];
}
