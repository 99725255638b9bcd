using System.Reflection;
using Fumo.Record;
using Fumo.Judge;
using NUnit.Framework;

namespace Fumo.Suites;

/// <summary>A scenario: it brings things about and judges nothing; its cases judge.</summary>
public abstract class Scenario
{
    private CaseDescription? described;
    private bool isAsked;

    /// <summary>The scenario's id.</summary>
    public string Id => GetType().GetCustomAttribute<ScenarioAttribute>()!.Id;

    /// <summary>Plays the scenario, once, before its cases judge it.</summary>
    [OneTimeSetUp]
    public void Play() => SuiteRun.Required.Play(this);

    /// <summary>What is under test.</summary>
    internal abstract Side Role { get; }

    /// <summary>Judges this case by what happened in this scenario.</summary>
    /// <param name="rules">The rules.</param>
    protected void Judge(params Rule[] rules) => Judge(new CaseDescription(rules, CaseScope.Scenario));

    /// <summary>Judges this case by what happened in the whole run, up to now.</summary>
    /// <param name="rules">The rules.</param>
    protected void JudgeRun(params Rule[] rules) => Judge(new CaseDescription(rules, CaseScope.Run));

    /// <summary>Asks a case's method for its rules instead of running it.</summary>
    /// <param name="method">The method.</param>
    internal CaseDescription Describe(MethodInfo method)
    {
        isAsked = true;
        described = null;
        method.Invoke(this, null);
        isAsked = false;
        return described ?? throw new InvalidOperationException($"{method.DeclaringType!.Name}.{method.Name} names no rule.");
    }

    private void Judge(CaseDescription description)
    {
        if (isAsked)
        {
            described = description;
            return;
        }

        if (!SuiteRun.Required.HasVerdicts)
        {
            return;
        }

        string method = TestContext.CurrentContext.Test.MethodName!;
        CaseAttribute declared = GetType().GetMethod(method)!.GetCustomAttribute<CaseAttribute>()!;
        CaseAssertion.Hold(SuiteRun.Required.VerdictOf(declared.IdIn(Id)));
    }
}
