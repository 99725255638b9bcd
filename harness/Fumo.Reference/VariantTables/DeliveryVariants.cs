using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>When an alert goes out, in which session, at which place.</summary>
internal static class DeliveryVariants
{
    public static IEnumerable<Func<DeviceVariant>> All =>
    [
        () => Configured("A51", "sends its alert in the session that is open, if there is one", options => options with { AlertsInSameSession = true }),
        () => Configured("A51b", "sends its alert in the next session that comes about, however it does", options => options with { ReportsWhenAsked = true }),
        () => Configured("A51c", "sends its alert behind package 1, in answer to the server", options => options with { ReportsAfterPackage1 = true }),
        () => Ordered("A52", "sends its alert before Alert 1201 and DevInfo", commands => commands.OrderBy(command => command is Alert { Code: AlertCode.GenericAlert } ? 0 : command is Status ? -1 : 1)),
        () => Ordered("A52b", "sends its alert between Alert 1201 and DevInfo", commands => commands.OrderBy(command => command switch
        {
            Status => 0,
            Alert { Code: AlertCode.GenericAlert } => 2,
            Replace => 3,
            Alert => 1,
            _ => 4,
        })),
        () => Ordered("A52c", "sends DevInfo before Alert 1201", commands => commands.OrderBy(command => command is Replace ? 1 : command is Status ? 0 : 2)),
        () => new LosesAnswers("A54", "sends its alert again, for the answer to the first is lost", 1) { Settles = Aspects.Connection | Aspects.Delivery },
        () => new LosesAnswers("A54b", "sends its alert four times, for three answers are lost", 3) { Settles = Aspects.Connection | Aspects.Delivery | Aspects.Credentials | Aspects.Writing },
    ];

    private static ConfiguredOtherwise Configured(string id, string title, Func<ReferenceDeviceOptions, ReferenceDeviceOptions> change) =>
        new(id, title, "FUMO-C-011", change) { Settles = Aspects.Delivery };

    private static OtherMessages Ordered(string id, string title, Func<IReadOnlyList<Command>, IEnumerable<Command>> order) =>
        new(id, title, "FUMO-C-011", OtherMessages.Commands(order)) { Settles = Aspects.Order };
}
