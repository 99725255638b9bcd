using Fumo.Plan;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>What a <see cref="ServerUnderTest"/> works with.</summary>
internal sealed record ServerParts(
    ServerSection Section,
    TimeoutSection Timeouts,
    IReadOnlyList<PlayedIdentity> Identities,
    Func<string, LaunchContext> ContextOf,
    ServerLink Link,
    ConfiguredActions Actions,
    IWebClient DeviceWeb,
    IWebClient Web,
    ITranscript Transcript,
    Troubles Troubles,
    Action<DriveEvent> Progress,
    TimeProvider Time,
    bool IsIntrusive,
    bool IsAttended);
