namespace Fumo.Plan;

/// <summary>Reads how both sides prove who they are.</summary>
internal static class CredentialsReader
{
    /// <summary>The credentials; without a section nobody proves anything.</summary>
    /// <param name="field">The value.</param>
    /// <param name="serverId">The server's identifier when none is given; empty for one that is not known.</param>
    public static CredentialsSection Credentials(this Field field, string serverId)
    {
        PartySection silent = new(serverId, "", default);
        if (field.Section() is not { } section)
        {
            return new CredentialsSection { Server = silent, Send = "never" };
        }

        // A section without a scheme would silently mean 'none' for somebody who wrote a password: so it is asked for.
        Field schemeField = section.Required("scheme");
        string? scheme = schemeField.Choice("none", "basic", "md5", "hmac");
        bool isProof = scheme is not (null or "none");
        Field clientField = isProof ? section.Required("client") : section["client"];
        SectionReader? client = clientField.Section();
        SectionReader? server = section["server"].Section();
        CredentialsSection credentials = new()
        {
            Scheme = scheme ?? "none",
            Client = client is null ? null : Party(client, isProof ? client.Required("name") : client["name"], "", isProof),
            Server = server is null ? silent : Party(server, server["id"], serverId, false),
            Send = Send(server),
        };
        client?.Close();
        server?.Close();
        section.Close();
        return credentials;
    }

    private static PartySection Party(SectionReader section, Field name, string otherwise, bool isProof)
    {
        Field field = isProof ? section.Required("secret") : section["secret"];
        string? secret = field.Text();
        if (!string.IsNullOrEmpty(secret))
        {
            field.Scope.Secrets.Add(secret);
        }

        return new PartySection(name.Name() ?? otherwise, secret ?? "", section["nonce"].Nonce() ?? default);
    }

    // A server without a secret has nothing to send, and a challenge stays without an answer.
    private static string Send(SectionReader? server)
    {
        if (server is null)
        {
            return "never";
        }

        string? send = server["send"].Choice("challenge", "first", "every", "never");
        if (server.IsMeant("secret"))
        {
            return send ?? "challenge";
        }

        if (send is not (null or "never"))
        {
            server.WrongKey("send", $"'{send}' needs a secret to send");
        }

        return "never";
    }
}
