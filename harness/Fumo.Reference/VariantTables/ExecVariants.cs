using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>What an Exec is answered, and how long what it starts may take.</summary>
internal static class ExecVariants
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan While = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan HalfADay = TimeSpan.FromHours(12);

    public static IEnumerable<Func<DeviceVariant>> All =>
    [
        () => new OtherRefusals("A21", "takes an Exec for which there is no package or URL, and reports why it failed", StatusCode.CommandNotAllowed, StatusCode.AcceptedForProcessing) { Settles = Aspects.Refusal },
        () => new OtherRefusals("A21b", "refuses an Exec for which there is no package or URL with 500", StatusCode.CommandNotAllowed, StatusCode.CommandFailed) { Settles = Aspects.Refusal },
        () => new OtherRefusals("A21c", "refuses an Exec for which there is no package or URL with 404", StatusCode.CommandNotAllowed, StatusCode.NotFound) { Settles = Aspects.Refusal },
        () => new OtherRefusals("A21d", "refuses an Exec for which there is no package or URL with 400", StatusCode.CommandNotAllowed, StatusCode.BadRequest) { Settles = Aspects.Refusal },
        () => new QueuesWhileBusy { Settles = Aspects.Busy },
        () => new ReplacesWhileBusy { Settles = Aspects.Busy | Aspects.Download, Undecided = ["client.busy."] },
        () => new OtherRefusals("A22c", "refuses an Exec while another is at work with 405", StatusCode.Forbidden, StatusCode.CommandNotAllowed) { Settles = Aspects.Busy | Aspects.Refusal },
        () => new OtherRefusals("A22d", "refuses an Exec while another is at work with 500", StatusCode.Forbidden, StatusCode.CommandFailed) { Settles = Aspects.Busy },
        () => new OtherRefusals("A22e", "refuses an Exec while another is at work with 408", StatusCode.Forbidden, StatusCode.RequestTimeout) { Settles = Aspects.Busy },
        () => new Waits("A28", "asks its user before a download and before an update", Moment, Moment) { Settles = Aspects.Waiting },
        () => new Waits("A28b", "waits minutes for its battery, then minutes for its hour", While, While) { Settles = Aspects.Waiting },
        () => new Waits("A28c", "installs twelve hours after the download", TimeSpan.Zero, HalfADay)
        {
            Settles = Aspects.Waiting, Setup = new BehaviourSetup { OperationTimeout = TimeSpan.FromHours(13) },
        },
    ];
}
