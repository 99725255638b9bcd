using Fumo.Session;

namespace Fumo.Drive;

/// <summary>What a started <see cref="Harness"/> holds.</summary>
internal sealed record HarnessInside(
    List<IListening> Listening, DmServer Server, Waker Waker, Implementation Implementation, Device Device, PackageServer? Packages, Uri DmAddress);
