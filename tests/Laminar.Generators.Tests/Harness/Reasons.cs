using System.Collections.Generic;
using System.Linq;
using Laminar.Roslyn.Queries;
using Microsoft.CodeAnalysis;

namespace Laminar.Generators.Tests.Harness;

/// <summary>Why each step of a run did what it did, by query.</summary>
internal static class Reasons
{
    /// <summary>"Vwap: Cached" for each compiled query, in order.</summary>
    public static IEnumerable<string> OfCompiled(this Generation generation) =>
        from step in Steps(generation, Generators.Steps.Compiled)
        from output in step.Outputs
        let name = ((QueryCompilation)output.Value).Identity
        orderby name
        select $"{Short(name)}: {output.Reason}";

    public static IEnumerable<IncrementalStepRunReason> Of(this Generation generation, string step) =>
        Steps(generation, step).SelectMany(s => s.Outputs).Select(output => output.Reason);

    /// <summary>The queries whose file was written anew.</summary>
    public static IEnumerable<string> Emitted(this Generation generation) =>
        from steps in generation.Result.TrackedOutputSteps.Values
        from step in steps
        where step.Inputs.Any(input => input.Source.Outputs[input.OutputIndex].Value is System.ValueTuple<QueryCompilation, Compiler.EquatableArray<string>>)
        from input in step.Inputs
        from output in step.Outputs
        where output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified
        let name = Short((((QueryCompilation, Compiler.EquatableArray<string>))input.Source.Outputs[input.OutputIndex].Value).Item1.Identity)
        orderby name
        select name;

    private static IEnumerable<IncrementalGeneratorRunStep> Steps(Generation generation, string step) =>
        generation.Result.TrackedSteps.TryGetValue(step, out var steps) ? steps : [];

    private static string Short(string name) => name[(name.LastIndexOf('.') + 1)..];
}
