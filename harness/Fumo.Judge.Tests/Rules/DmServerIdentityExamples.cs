using System.Text.Json.Nodes;
using Fumo.Dm;
using Fumo.Record;

namespace Fumo.Judge.Tests;

/// <summary>Transcripts for the rules on whom a server names, and on the nonces and challenges that it gives.</summary>
public static class DmServerIdentityExamples
{
    private static readonly Alert Begin = Alert.Of(AlertCode.ClientInitiatedManagement);

    private static readonly Get GetState = new() { CmdId = "10", Items = [Item.To("./FUMO/Pkg1/State")] };

    public static IEnumerable<RuleExample> All => [.. Names, .. Codes, .. Nonces, .. Stale];

    private static IEnumerable<RuleExample> Names =>
    [
        new(DmServerIdentityRules.AddressesTheDevice, "holds", "the device", b => b.Serve().Session(Asked.State("10"))),
        new(DmServerIdentityRules.AddressesTheDevice, "fail", "another", b => b.Serve().Open().Client(Begin).Server(true, header => header with { Target = Location.Of("IMEI:2") })),
        new(DmServerIdentityRules.AddressesTheDevice, "silent", "nobody", b => b.Serve().Open().Client(Begin).Server(true, header => header with { Target = null })),
        new(DmServerIdentityRules.KeepsItsSource, "holds", "the same", b => b.Serve().Session(Asked.State("10"))),
        new(DmServerIdentityRules.KeepsItsSource, "holds", "the address that the device used", b => Second(b, "http://h/dm?s=1", "http://h/dm?s=1")),
        new(DmServerIdentityRules.KeepsItsSource, "fail", "another", b => Second(b, "http://h/dm", "http://elsewhere/dm")),
        new(DmServerIdentityRules.KeepsItsSource, "silent", "a single message", b => b.Serve().Session()),
        new(DmServerIdentityRules.NamesItselfWithADigest, "holds", "with it", b => Proving(b, "server", "syncml:auth-md5")),
        new(DmServerIdentityRules.NamesItselfWithADigest, "fail", "without", b => Proving(b, null, "syncml:auth-md5")),
        new(DmServerIdentityRules.NamesItselfWithADigest, "silent", "basic credentials hold the name", b => Proving(b, null, "syncml:auth-basic")),
    ];

    private static IEnumerable<RuleExample> Codes =>
    [
        new(DmServerIdentityRules.AsksByTheRightCode, "holds", "407 to none", b => b.Serve().Open().Client(Begin).Server(Asking("407", "bjE="))),
        new(DmServerIdentityRules.AsksByTheRightCode, "holds", "401 to wrong ones", b => b.Serve().Open().Client(true, Digest, Begin).Server(Asking("401", "bjE="))),
        new(DmServerIdentityRules.AsksByTheRightCode, "holds", "407 to those of another scheme", b => b.Serve().Open().Client(true, Basic, Begin).Server(Asking("407", "bjE="))),
        new(DmServerIdentityRules.AsksByTheRightCode, "holds", "401 to a missing HMAC", b => b.Serve().Open().Client(Begin)
            .Server(Asking("401", "bjE=") with { Chal = new Chal { Meta = new Meta { Type = "syncml:auth-MAC", Format = "b64", NextNonce = "bjE=" } } })),
        new(DmServerIdentityRules.AsksByTheRightCode, "fail", "401 to none", b => b.Serve().Open().Client(Begin).Server(Asking("401", "bjE="))),
        new(DmServerIdentityRules.AsksByTheRightCode, "fail", "407 to wrong ones", b => b.Serve().Open().Client(true, Digest, Begin).Server(Asking("407", "bjE="))),
        new(DmServerIdentityRules.AsksByTheRightCode, "silent", "none are asked for", b => b.Serve().Session()),
    ];

    private static IEnumerable<RuleExample> Nonces =>
    [
        new(DmServerIdentityRules.RenewsTheNonceOfHmac, "holds", "each another", b => Hmac(b, "bjE=", "bjI=")),
        new(DmServerIdentityRules.RenewsTheNonceOfHmac, "fail", "the same", b => Hmac(b, "bjE=", "bjE=")),
        new(DmServerIdentityRules.RenewsTheNonceOfHmac, "silent", "no HMAC", b => Accepted(b, "bjE=", "bjE=")),
        new(DmServerIdentityRules.ChallengesWithANewNonce, "holds", "a new one", b => Failed(b, "bjI=")),
        new(DmServerIdentityRules.ChallengesWithANewNonce, "fail", "the one that it had kept", b => Failed(b, "bjE=")),
        new(DmServerIdentityRules.ChallengesWithANewNonce, "silent", "the challenge of one who showed nothing", b => Accepted(b, "bjE=").Open().Client(Begin).Server(Asking("407", "bjE="))),
        new(DmServerIdentityRules.RenewsTheNonceOfTheSession, "holds", "each another", b => Accepted(b, "bjE=", "bjI=")),
        new(DmServerIdentityRules.RenewsTheNonceOfTheSession, "warning", "the same", b => Accepted(b, "bjE=", "bjE=")),
        new(DmServerIdentityRules.RenewsTheNonceOfTheSession, "holds", "the same message sent again", b => Again(Accepted(b, "bjE="))),
        new(DmServerIdentityRules.RenewsTheNonceOfTheSession, "silent", "no nonce", b => b.Serve().Session()),
    ];

    private static IEnumerable<RuleExample> Stale =>
    [
        new(DmServerIdentityRules.ChallengesAStaleNonce, "holds", "challenged, then taken", b => Lost(b, Asking("401", "bjE=")).Client(true, Digest, Begin).Server(Taking("bjI="))),
        new(DmServerIdentityRules.ChallengesAStaleNonce, "fail", "taken at once", b => Lost(b, Taking("bjI="))),
        new(DmServerIdentityRules.ChallengesAStaleNonce, "fail", "turned away", b => Lost(b, TranscriptBuilder.Answer("0", "SyncHdr", "403") with { CmdId = "1" })),
        new(DmServerIdentityRules.ChallengesAStaleNonce, "fail", "challenged, then refused", b => Lost(b, Asking("401", "bjE=")).Client(true, Digest, Begin).Server(Asking("401", "bjI="))),
        new(DmServerIdentityRules.ChallengesAStaleNonce, "silent", "no digest", b => Guarded(b).Serve().Open().Step(Steps.StaleNonce).Client(true, Basic, Begin).Server(Asking("401", "bjE="))),
    ];

    private static Chal Chal(string nonce) => new() { Meta = new Meta { Type = "syncml:auth-md5", Format = "b64", NextNonce = nonce } };

    private static Status Asking(string code, string nonce) => TranscriptBuilder.Answer("0", "SyncHdr", code) with { CmdId = "1", Chal = Chal(nonce) };

    private static Status Taking(string nonce) => Asking("212", nonce);

    private static SyncHdr With(SyncHdr header, string type) => header with { Cred = new Cred { Meta = new Meta { Type = type }, Data = DataValue.OfText("*") } };

    private static SyncHdr Digest(SyncHdr header) => With(header, "syncml:auth-md5");

    private static SyncHdr Basic(SyncHdr header) => With(header, "syncml:auth-basic");

    private static TranscriptBuilder Guarded(TranscriptBuilder b)
    {
        b.Record = b.Record with { Configuration = new JsonObject { ["server"] = new JsonObject { ["credentials"] = new JsonObject { ["scheme"] = "md5" } } } };
        return b;
    }

    private static TranscriptBuilder Lost(TranscriptBuilder b, Status answer) =>
        Guarded(b).Serve().Open().Step(Steps.StaleNonce).Client(true, Digest, Begin).Server(answer);

    private static void Second(TranscriptBuilder b, string target, string source) => b.Serve().Open().Client(Begin).Server(GetState)
        .Client(true, header => header with { Target = Location.Of(target) }, TranscriptBuilder.Answer("10", "Get", "404")).Server(true, header => header with { Source = Location.Of(source) });

    private static void Proving(TranscriptBuilder b, string? name, string type) =>
        b.Serve().Open().Client(Begin).Server(true, header => With(header with { Source = new Location { LocUri = "http://h/dm", LocName = name } }, type));

    private static TranscriptBuilder Accepted(TranscriptBuilder b, params string[] nonces)
    {
        b.Serve();
        Array.ForEach(nonces, nonce => b.Open().Client(true, Digest, Begin).Server(Taking(nonce)));
        return b;
    }

    private static void Failed(TranscriptBuilder b, string nonce) => Accepted(b, "bjE=").Open().Client(true, Digest, Begin).Server(Asking("401", nonce));

    private static void Again(TranscriptBuilder b)
    {
        MessageEntry last = (MessageEntry)b.Entries[^1];
        b.Note(last);
    }

    private static void Hmac(TranscriptBuilder b, params string[] nonces)
    {
        b.Serve().Open();
        foreach (string nonce in nonces)
        {
            b.Client(Begin);
            b.Change(entry => entry with { Headers = [.. entry.Headers, new HeaderField("x-syncml-hmac", "mac=x")] });
            b.Server(Asking("200", nonce));
        }
    }
}
