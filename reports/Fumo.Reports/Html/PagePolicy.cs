namespace Fumo.Reports;

/// <summary>The Content-Security-Policy of a page: what is ours by its hash, and nothing else.</summary>
internal static class PagePolicy
{
    /// <summary>The policy that lets a style in, and a script when the page has one.</summary>
    internal static string Of(StyleSheet style, Script? script = null) =>
        $"default-src 'none'; style-src '{style.Hash}'; "
        + (script is null ? "" : $"script-src '{script.Hash}'; ")
        + "base-uri 'none'; form-action 'none'";
}
