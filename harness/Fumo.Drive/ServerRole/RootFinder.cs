using Fumo.Mo;
using Fumo.Plan;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>Settles which FUMO are under test, once in a run, and writes them down.</summary>
internal sealed class RootFinder(ClientSection section, ClientLink link, ITranscript transcript, Troubles troubles)
{
    /// <summary>The FUMO under test; empty until they were settled.</summary>
    public IReadOnlyList<FumoRoot> Roots { get; private set; } = [];

    /// <summary>Settles them, in the session that is open or in one of its own.</summary>
    /// <exception cref="TroubleException">There is none.</exception>
    public async Task SettleAsync()
    {
        if (Roots.Count == 0)
        {
            await link.InSessionAsync(FindAsync);
        }
    }

    private async Task FindAsync(ServerSession session)
    {
        Discovery discovery = new(session);
        (IReadOnlyList<string> uris, string foundBy) = section.Create is { } create
            ? ([await CreateAsync(session, create)], "created")
            : section.Roots.Count > 0 ? (section.Roots, "configured") : await discovery.FindAsync();
        if (uris.Count == 0)
        {
            ThrowIfRefused(discovery);
            throw link.GiveUp(troubles.New(
                TroubleCause.Fixture, "No FUMO was found in the client's tree by Type, by list or by shape: set client.root to its URI."));
        }

        List<FumoRoot> found = [];
        foreach (string uri in uris)
        {
            found.Add(await discovery.LookIntoAsync(uri));
            transcript.Write(new FactEntry { Name = Facts.Root, Value = uri });
        }

        ThrowIfRefused(discovery);

        transcript.Write(new FactEntry { Name = Facts.RootFoundBy, Value = foundBy });
        Roots = found;
    }

    // That a node is not there, or that a property or a list is not to be had, says nothing about the server.
    private void ThrowIfRefused(Discovery discovery)
    {
        if (discovery.RefusedWith is { } code and not (404 or 405 or 406 or 425))
        {
            string send = section.Credentials.Send is "first" or "every" ? "" : " It may want the server's credentials in the first message: set client.credentials.server.send to first.";
            throw link.GiveUp(troubles.New(
                TroubleCause.Refused,
                $"The client answered every command alike: Status {code} to each of {discovery.Answered} Gets, so nothing of its tree can be read.{send} "
                + "Scheme, id and secret of the server must be those that the client knows (client.credentials.scheme, server.id, server.secret)."));
        }
    }

    private async Task<string> CreateAsync(ServerSession session, string uri)
    {
        int? code = (await session.AddInteriorAsync(uri, FumoNodes.Identifier)).Code;
        // 418: it is there already, from a run before.
        return code is >= 200 and < 300 or 418
            ? uri
            : throw link.GiveUp(troubles.New(
                TroubleCause.Fixture, $"The client answered {code?.ToString() ?? "nothing"} to Add {uri}: correct client.create, or set client.root."));
    }
}
