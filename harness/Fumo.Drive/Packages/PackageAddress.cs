namespace Fumo.Drive;

/// <summary>What the path of a request names: <c>/pkg/{id}/{name}</c>, <c>/pkg/{id}/object/{name}</c>, …</summary>
/// <param name="Id">Id of the offer.</param>
/// <param name="Place">object, moved, notify; empty for the address that PkgURL was set to.</param>
internal sealed record PackageAddress(string Id, string Place)
{
    public const string Folder = "/pkg/";
    public const string Object = "object";
    public const string Moved = "moved";
    public const string Notify = "notify";

    /// <summary>The address, or null when the path is none that was ever given out; a proxy may have put a path before it.</summary>
    public static PackageAddress? Of(Uri uri)
    {
        int at = uri.AbsolutePath.LastIndexOf(Folder, StringComparison.Ordinal);
        string[] parts = at < 0 ? [] : uri.AbsolutePath[(at + Folder.Length)..].Split('/');
        return parts switch
        {
            [string id, Notify] => new(id, Notify),
            [string id, _] => new(id, ""),
            [string id, Object or Moved, _] => new(id, parts[1]),
            _ => null,
        };
    }
}
