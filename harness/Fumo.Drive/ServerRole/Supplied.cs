using Fumo.Mo;
using Fumo.Plan;

namespace Fumo.Drive;

/// <summary>A package at hand for an operation, and how it is served.</summary>
internal sealed record Supplied(Package Package, Offer? Offer)
{
    /// <summary>What an operation on it can come to.</summary>
    public Expectation Expect(FumoOperation operation)
    {
        Misbehaviour? bad = operation == FumoOperation.Update ? null : Offer?.Misbehaviour;
        return bad is not null ? Of(bad.Outcome, bad.PreferredCodes) : operation == FumoOperation.Download ? Downloaded() : Installed();
    }

    private Expectation Downloaded() => Package.Kind is PackageKind.Good or PackageKind.Failing
        ? Of(Expectation.Success, [])
        : Of(Expectation.Either, Codes);

    private Expectation Installed() => Package.Kind == PackageKind.Good ? Of(Expectation.Success, []) : Of(Expectation.Failure, Codes);

    private int[] Codes => PackageKind.PreferredCode(Package.Kind) is { } code ? [code] : [];

    private Expectation Of(string outcome, IReadOnlyList<int> codes) => new(outcome, Package.Kind, Offer?.Id, codes) { Of = Package };
}
