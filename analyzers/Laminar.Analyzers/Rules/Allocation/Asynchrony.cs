using Laminar.Analyzers.HotPath;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.Rules.Allocation;

/// <summary>LAM3007: async methods and lambdas, and the making of tasks.</summary>
internal sealed class Asynchrony() : HotPathRule(
    "LAM3007",
    "The hot path is asynchronous",
    "{0} makes a task on the hot path, in {1}: rows are pushed through synchronously, so wait before or after the query",
    HotPathAllowance.Allocation)
{
    public override string? Find(IMethodSymbol method) => method.IsAsync ? $"The async method '{method.Name}'" : null;

    public override string? Find(IOperation operation) => operation switch
    {
        IAnonymousFunctionOperation { Symbol.IsAsync: true } => "The async lambda",
        ILocalFunctionOperation { Symbol: { IsAsync: true } local } => $"The async method '{local.Name}'",
        _ => null,
    };
}
