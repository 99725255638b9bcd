namespace Fumo.Judge;

/// <summary>How a package is asked for at the address that PkgURL has.</summary>
internal static class AddressChecks
{
    private static readonly Uri Anywhere = new("http://anywhere.invalid/");

    /// <summary>The PkgURL that named what is fetched; null when the fetch goes to an address that a descriptor or a redirect gave.</summary>
    internal static string? SetUrl(RunView run, Fetch fetch) => fetch.Entry.Offer is { } offer
        ? run.Writes.LastOrDefault(write => write.Number < fetch.Number && write.Text is { } url
            && Tail(url, offer) is { } tail && Path(tail) == Path(Tail(fetch.Entry.Url, offer)))?.Text?.Trim()
        : null;

    internal static Deviation? Same(RunView run, Fetch fetch)
    {
        string set = SetUrl(run, fetch)!;
        string offer = fetch.Entry.Offer!;
        return Query(Tail(set, offer)) == Query(Tail(fetch.Entry.Url, offer))
            ? null
            : Expect.Not("The package was asked for without the query of its PkgURL, or with another one; use the URL as it was set.", set, fetch.Entry.Url);
    }

    internal static Deviation? Method(Fetch fetch) => fetch.Entry.Method is "GET" or "HEAD"
        ? null
        : Expect.Not("A package at an HTTP address was asked for by another method than GET.", "GET", fetch.Entry.Method);

    // What a proxy puts before it is not the device's.
    private static string? Tail(string url, string offer)
    {
        int at = url.IndexOf(offer, StringComparison.Ordinal);
        return at < 0 ? null : url[at..].Trim();
    }

    private static string? Path(string? tail) => tail is not null && Uri.TryCreate(Anywhere, tail, out Uri? uri) ? uri.AbsolutePath : null;

    private static string? Query(string? tail) => tail is not null && Uri.TryCreate(Anywhere, tail, out Uri? uri) ? uri.Query : null;
}
