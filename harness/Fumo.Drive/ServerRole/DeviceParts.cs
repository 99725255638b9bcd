using Fumo.Plan;
using Fumo.Record;

namespace Fumo.Drive;

/// <summary>What a <see cref="Device"/> is made of.</summary>
internal sealed record DeviceParts(
    ClientLink Link,
    RootFinder Roots,
    AlertLog Alerts,
    Deliveries Deliveries,
    Operations Operations,
    OutsideActions Outside,
    UpdateWatch Watch,
    Disturbances Disturbances,
    Recovery Recovery,
    ServerHostility Hostility,
    PackageServer? Packages,
    ITranscript Transcript,
    TimeoutSection Timeouts);
