namespace Fumo.Drive;

/// <summary>What of an offer a request asks for; the words of the transcript.</summary>
internal static class PackagePart
{
    public const string Package = "package";
    public const string Descriptor = "descriptor";
    public const string Notification = "notification";
}
