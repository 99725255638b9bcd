namespace Fumo.Plan;

/// <summary>The text is not the yaml that a configuration is written in; nothing more can be said of it.</summary>
internal sealed class YamlProblem : Exception
{
    /// <summary>A problem with no place.</summary>
    public YamlProblem()
    {
    }

    /// <summary>A problem with no place.</summary>
    public YamlProblem(string message)
        : base(message)
    {
    }

    /// <summary>A problem with no place.</summary>
    public YamlProblem(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A problem at a place.</summary>
    public YamlProblem(Origin origin, string message, Exception? innerException = null)
        : base(message, innerException) => Origin = origin;

    /// <summary>The place.</summary>
    public Origin Origin { get; } = Origin.Start;
}
