using System.Reflection;
using Fumo.Record;
using Fumo.Judge;

namespace Fumo.Suites;

/// <summary>A scenario: it brings things about and judges nothing; its cases judge.</summary>
public abstract class Scenario
{
    private CaseDescription? described;

    /// <summary>The scenario's id.</summary>
    public string Id => GetType().GetCustomAttribute<ScenarioAttribute>()!.Id;

    /// <summary>What is under test.</summary>
    internal abstract Side Role { get; }

    /// <summary>Judges this case by what happened in this scenario.</summary>
    /// <param name="rules">The rules.</param>
    protected void Judge(params Rule[] rules) => described = new CaseDescription(rules, CaseScope.Scenario);

    /// <summary>Judges this case by what happened in the whole run.</summary>
    /// <param name="rules">The rules.</param>
    protected void JudgeRun(params Rule[] rules) => described = new CaseDescription(rules, CaseScope.Run);

    /// <summary>Asks a case's method for its rules.</summary>
    /// <param name="method">The method.</param>
    internal CaseDescription Describe(MethodInfo method)
    {
        described = null;
        method.Invoke(this, null);
        return described ?? throw new InvalidOperationException($"{method.DeclaringType!.Name}.{method.Name} names no rule.");
    }
}
