namespace Fumo.Dm;

/// <summary>Which namespace a prefix stands for at a depth of the document.</summary>
internal sealed class XmlNamespaces(int maxDepth)
{
    private const int MostBindings = 256;

    private readonly XmlNamespace[] atDepth = new XmlNamespace[maxDepth + 2];
    private Binding[] bindings = new Binding[8];
    private int count;

    public XmlNamespace At(int depth) => depth > 0 ? atDepth[depth] : XmlNamespace.None;

    /// <summary>Binds a prefix for an element and what is in it; false when there are too many.</summary>
    public bool TryBind(int depth, int prefixStart, int prefixLength, ReadOnlySpan<byte> name)
    {
        if (count == MostBindings)
        {
            return false;
        }

        if (count == bindings.Length)
        {
            Array.Resize(ref bindings, 2 * count);
        }

        bindings[count++] = new Binding(depth, prefixStart, prefixLength, KindOf(name));
        return true;
    }

    public XmlNamespace Resolve(ReadOnlySpan<byte> octets, ReadOnlySpan<byte> prefix, int depth)
    {
        XmlNamespace found = prefix.IsEmpty ? XmlNamespace.None : XmlNamespace.Other;
        for (int i = count - 1; i >= 0; i--)
        {
            if (octets.Slice(bindings[i].PrefixStart, bindings[i].PrefixLength).SequenceEqual(prefix))
            {
                found = bindings[i].Kind;
                break;
            }
        }

        return atDepth[depth] = found;
    }

    public void Close(int depth)
    {
        while (count > 0 && bindings[count - 1].Depth >= depth)
        {
            count--;
        }
    }

    private static XmlNamespace KindOf(ReadOnlySpan<byte> name) => name switch
    {
        _ when name.IsEmpty => XmlNamespace.None,
        _ when name.SequenceEqual("SYNCML:SYNCML1.2"u8) => XmlNamespace.SyncMl,
        _ when name.SequenceEqual("syncml:metinf"u8) => XmlNamespace.MetInf,
        _ when name.SequenceEqual("syncml:dmddf1.2"u8) || name.SequenceEqual("syncml:dmddf"u8) => XmlNamespace.DmDdf,
        _ => XmlNamespace.Other,
    };

    private readonly record struct Binding(int Depth, int PrefixStart, int PrefixLength, XmlNamespace Kind);
}
