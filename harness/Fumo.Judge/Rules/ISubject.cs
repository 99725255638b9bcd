namespace Fumo.Judge;

/// <summary>Something in a transcript that a rule can judge.</summary>
public interface ISubject
{
    /// <summary>Where it lies.</summary>
    Place At { get; }
}
