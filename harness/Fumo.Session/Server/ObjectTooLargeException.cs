namespace Fumo.Session;

/// <summary>An object is larger than the client takes; nothing of it was sent.</summary>
public sealed class ObjectTooLargeException : Exception
{
    /// <summary>An object with its size and the client's limit.</summary>
    /// <param name="target">The node it was for.</param>
    /// <param name="size">Its octets as transported.</param>
    /// <param name="limit">What the client takes.</param>
    /// <param name="name">Where the client says so.</param>
    public ObjectTooLargeException(string? target, long size, long limit, string name = "MaxObjSize")
        : base($"The object for {target} has {size} octets; the client takes {limit} ({name}).") =>
        (Size, Limit) = (size, limit);

    /// <summary>Octets of the object as transported.</summary>
    public long Size { get; }

    /// <summary>What the client takes.</summary>
    public long Limit { get; }
}
