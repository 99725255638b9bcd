namespace Fumo.Session;

/// <summary>An object is larger than the client takes; nothing of it was sent.</summary>
public sealed class ObjectTooLargeException : Exception
{
    /// <summary>An object with its size and the client's limit.</summary>
    /// <param name="target">The node it was for.</param>
    /// <param name="size">Its octets as transported.</param>
    /// <param name="maxObjSize">The client's MaxObjSize.</param>
    public ObjectTooLargeException(string? target, long size, long maxObjSize)
        : base($"The object for {target} has {size} octets; the client takes {maxObjSize} (MaxObjSize).") =>
        (Size, MaxObjSize) = (size, maxObjSize);

    /// <summary>Octets of the object as transported.</summary>
    public long Size { get; }

    /// <summary>The client's MaxObjSize.</summary>
    public long MaxObjSize { get; }
}
