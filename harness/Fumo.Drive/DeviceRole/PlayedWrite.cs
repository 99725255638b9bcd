using System.Text;

namespace Fumo.Drive;

/// <summary>A value that a server has written to a node of a played device.</summary>
/// <param name="Node">The node's address.</param>
/// <param name="Octets">The value.</param>
/// <param name="Exchange">The exchange whose response completed it.</param>
public sealed record PlayedWrite(string Node, ReadOnlyMemory<byte> Octets, int Exchange)
{
    /// <summary>The value as text.</summary>
    public string Text => Encoding.UTF8.GetString(Octets.Span);
}
