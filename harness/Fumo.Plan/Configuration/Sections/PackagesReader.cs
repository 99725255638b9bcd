namespace Fumo.Plan;

/// <summary>Reads the packages and where they are served.</summary>
internal static class PackagesReader
{
    /// <summary>Packages by kind.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<PackageSection>> Packages(this Field field)
    {
        Dictionary<string, IReadOnlyList<PackageSection>> packages = [];
        if (field.Section() is not { } section)
        {
            return packages;
        }

        foreach (string kind in PackageKind.All)
        {
            Field given = section[kind];
            IReadOnlyList<Field> entries = given.OneOrMore();
            if (given.IsGiven && entries.Count == 0)
            {
                given.Wrong("must name at least one package; leave the key out when there is none");
            }

            PackageSection[] read = [.. entries.Select(Package).OfType<PackageSection>()];
            if (read.Length > 0)
            {
                packages[kind] = read;
            }
        }

        section.Close();
        return packages;
    }

    /// <summary>Where packages are served: 'none', or keys; the DM port when it is left out.</summary>
    /// <param name="field">The value.</param>
    /// <param name="hasCertificate">Whether https can be served.</param>
    public static PackageServerSection? PackageServer(this Field field, bool hasCertificate)
    {
        if (field.Node is ConfigScalar { Text: "none" })
        {
            return null;
        }

        if (field.Node is ConfigScalar)
        {
            field.Wrong("must be keys with values (listen, advertise, descriptor), or none");
            return null;
        }

        if (field.Section() is not { } section)
        {
            return new PackageServerSection();
        }

        PackageServerSection server = new()
        {
            Listen = section["listen"].ListenWith(hasCertificate),
            Advertise = section["advertise"].Http(),
            Descriptor = section["descriptor"].Choice("auto", "always", "never") ?? "auto",
        };
        section.Close();
        return server;
    }

    /// <summary>An address to listen at; https needs a certificate.</summary>
    public static Uri? ListenWith(this Field field, bool hasCertificate)
    {
        Uri? listen = field.Listen();
        if (listen?.Scheme == "https" && !hasCertificate)
        {
            field.Wrong("https needs 'client.tls' with certificate and key");
        }

        return listen;
    }

    // A path alone is short for {file: path}.
    private static PackageSection? Package(Field field)
    {
        if (field.Node is ConfigScalar)
        {
            return field.File() is { } path ? new PackageSection { File = path } : null;
        }

        if (field.Section() is not { } section)
        {
            return null;
        }

        section.OneOf(true, "file", "url");
        PackageSection package = new()
        {
            File = section["file"].File(),
            Url = section["url"].Http(),
            ContentType = section["contentType"].Name() ?? new PackageSection().ContentType,
            Name = section["name"].Name(),
            Version = section["version"].Name(),
            From = section["from"].Name(),
        };
        section.Close();
        return package;
    }
}
