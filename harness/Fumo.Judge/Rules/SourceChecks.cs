using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>What an alert's Source may be: the object; its operation node by ruling; nothing else.</summary>
internal static class SourceChecks
{
    internal static Deviation? Result(ClientAlert alert)
    {
        Execution exec = alert.Exec!;
        NodeUri root = exec.Root!.Uri;
        if (alert.Source is null)
        {
            return Expect.Not("The alert has no Source/LocURI; give the URI of the object.", root.Text, alert.Item?.Source is null ? Expect.None : "empty");
        }

        return Common(alert.Source, root)
            ?? (alert.Source.Names(root) ? null
                : alert.Source.Names(exec.Target)
                    ? Expect.Ruled("alert.source", "The alert's Source is the node that was executed; the text asks for the URI of the object.", root.Text, alert.Source.Text)
                    : Expect.Not("The alert's Source is neither the object nor the node that was executed; give the URI of the object.", root.Text, alert.Source.Text));
    }

    internal static Deviation? Request(RunView run, ClientAlert alert)
    {
        if (alert.Source is null)
        {
            return alert.Item?.Source is null
                ? null
                : Expect.Ruled("request.source-empty", "The request has an empty Source; leave it out or give the URI of the object.", "the URI of an object, or no Source", "empty");
        }

        if (run.Roots.Count == 0)
        {
            return Deviation.Undecided(null, "The request names a node, but the run does not tell where the object is.");
        }

        string expected = string.Join(" | ", run.Roots.Select(root => root.Uri.Text));
        if (run.Roots.Select(root => Common(alert.Source, root.Uri)).FirstOrDefault(one => one is not null) is { } small)
        {
            return small;
        }

        return run.Roots.Any(root => alert.Source.Names(root.Uri)) ? null
            : alert.Root is { } inside && FumoOperations.OfNodeName(alert.Source.Below(inside.Uri)) is not null
                ? Expect.Ruled("request.source", "The request's Source is an operation node; the text asks for the URI of the object.", expected, alert.Source.Text)
                : Expect.Not("The request's Source is not the URI of a firmware update object.", expected, alert.Source.Text);
    }

    // The same object, written in a way that DM does not allow.
    private static Deviation? Common(NodeUri source, NodeUri root)
    {
        if (source.Names(root))
        {
            return source.HasTrailingSlash
                ? Expect.Ruled("uri.trailing-slash", "The alert's Source ends with a slash, which a DM URI must not; it names the object all the same.", root.Text, source.Text)
                : null;
        }

        return source.Segments.SequenceEqual(root.Segments, StringComparer.OrdinalIgnoreCase)
            ? Expect.Ruled("uri.case", "The alert's Source spells the object in another case.", root.Text, source.Text)
            : null;
    }
}
