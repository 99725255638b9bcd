using Fumo.Session;

namespace Fumo.Drive.Tests;

/// <summary>What a client got of a download.</summary>
internal sealed record Answer(int Status, WebHeaders Headers, string Text, int Octets, WebFailure? Failure, TimeSpan Took);
