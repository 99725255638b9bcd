namespace Fumo.Dm;

/// <summary>What one side knows of the other: its name and password. Its text never shows the password.</summary>
/// <param name="Name">The user's name, or the server's identifier.</param>
/// <param name="Secret">The password.</param>
public sealed record Account(string Name, string Secret)
{
    /// <summary>The name alone.</summary>
    public override string ToString() => Name;
}
