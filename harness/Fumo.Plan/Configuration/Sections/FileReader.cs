using Fumo.Record;

namespace Fumo.Plan;

/// <summary>Reads the keys of the file itself.</summary>
internal static class FileReader
{
    private static readonly string[] Roles = ["client", "server"];

    /// <summary>The configuration; it counts only when nothing was reported.</summary>
    public static RunConfiguration Read(SectionReader file, ReadingScope scope)
    {
        (ImplementationRecord implementation, string? role) = Implementation(file.Required("implementation"));
        ClientSection? client = Section(file, "client", role, scope) is { } clientSection ? ClientReader.Read(clientSection) : null;
        ServerSection? server = Section(file, "server", role, scope) is { } serverSection ? ServerReader.Read(serverSection) : null;
        scope.IsOtherRole = false;
        RunConfiguration configuration = new()
        {
            Implementation = implementation,
            Role = role == "server" ? Side.Server : Side.Client,
            Client = role == "client" ? client : null,
            Server = role == "server" ? server : null,
            Timeouts = Timeouts(file["timeouts"]),
            Encoding = file["encoding"].Choice("auto", "xml", "wbxml") ?? "auto",
            Profile = file["profile"].Choice("strict", "field") ?? "strict",
            Interpretations = file["interpretations"].Interpretations(),
            IsDmGated = Gate(file["gate"]),
            Claims = file["ics"].Claims(),
            Waivers = file["waivers"].Waivers(),
            Folder = scope.Folder,
            Secrets = [.. scope.Secrets],
        };
        file.Close(Below(role));
        return configuration;
    }

    // What somebody forgot to indent below the section of the role.
    private static Dictionary<string, string> Below(string? role) =>
        (role == "server" ? ServerReader.Keys : ClientReader.Keys).ToDictionary(key => key, _ => role ?? "client");

    private static (ImplementationRecord Implementation, string? Role) Implementation(Field field)
    {
        if (field.Section() is not { } section)
        {
            return (new ImplementationRecord("", null, null), null);
        }

        ImplementationRecord implementation = new(section.Required("name").Name() ?? "", section["vendor"].Name(), section["version"].Name());
        string? role = section.Required("role").Choice(Roles);
        section.Close();
        return (implementation, role);
    }

    // The section of the other role is read as well, because a slip there is a slip: but its files and variables may be missing here.
    private static SectionReader? Section(SectionReader file, string name, string? role, ReadingScope scope)
    {
        scope.IsOtherRole = role is not null && name != role;
        return (name == role ? file.Required(name) : file[name]).Section();
    }

    private static TimeoutSection Timeouts(Field field)
    {
        TimeoutSection defaults = new();
        if (field.Section() is not { } section)
        {
            return defaults;
        }

        TimeoutSection timeouts = new()
        {
            Connect = section["connect"].Duration(canBeZero: false) ?? defaults.Connect,
            Session = section["session"].Duration(canBeZero: false) ?? defaults.Session,
            Operation = section["operation"].Duration(canBeZero: false) ?? defaults.Operation,
            Quiet = section["quiet"].Duration(canBeZero: true) ?? defaults.Quiet,
            IsOperationGiven = section["operation"].IsGiven,
        };
        section.Close();
        return timeouts;
    }

    private static bool Gate(Field field)
    {
        if (field.Section() is not { } section)
        {
            return false;
        }

        bool isDmGated = section["dm"].Truth() ?? false;
        section.Close();
        return isDmGated;
    }
}
