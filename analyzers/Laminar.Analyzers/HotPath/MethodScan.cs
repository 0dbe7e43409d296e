using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using Laminar.Analyzers.Rules.Allocation;
using Laminar.Analyzers.Rules.Blocking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.HotPath;

/// <summary>Looks through one method: every rule at every operation that a row pays for, and every call.</summary>
internal sealed class MethodScan(Compilation compilation, HotPathMarks marks)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ColdCode _cold = new();
    private readonly Implementations _implementations = new(compilation);

    public MethodReport Of(IMethodSymbol method, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        var callees = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        if (_cold.NeverReturns(method))
        {
            return new(findings, callees);
        }

        foreach (var rule in HotPathRules.All)
        {
            if (rule.Find(method) is { } found)
            {
                findings.Add(new(rule, method.Locations[0], found));
            }
        }

        foreach (var body in MethodBody.Of(method, ModelOf, cancellation))
        {
            Walk(body, isCold: false, findings, callees);
        }

        return new(findings, callees);
    }

#pragma warning disable RS1030 // Only the bodies on the hot path are bound: an action for every body of the program would cost the whole program's.
    private SemanticModel ModelOf(SyntaxTree tree) => _models.GetOrAdd(tree, tree => compilation.GetSemanticModel(tree));
#pragma warning restore RS1030

    private void Walk(IOperation operation, bool isCold, List<Finding> findings, HashSet<IMethodSymbol> callees)
    {
        isCold |= _cold.Fails(operation);
        if (!isCold)
        {
            Look(operation, findings, callees);
        }
        else if (operation is IThrowOperation && Throwing.Instance.Find(operation) is { } thrown)
        {
            findings.Add(new(Throwing.Instance, operation.Syntax.GetLocation(), thrown));
        }

        if (_cold.IsPassedOver(operation))
        {
            return;
        }

        foreach (var child in operation.ChildOperations)
        {
            Walk(child, isCold, findings, callees);
        }
    }

    private void Look(IOperation operation, List<Finding> findings, HashSet<IMethodSymbol> callees)
    {
        var isFound = false;
        foreach (var rule in HotPathRules.All)
        {
            if (rule.Find(operation) is { } found)
            {
                findings.Add(new(rule, operation.Syntax.GetLocation(), found));
                isFound |= rule.Allowance is not (HotPathAllowance.Dispatch or HotPathAllowance.Copies);
            }
        }

        if (_cold.IsPassedOver(operation))
        {
            return;
        }

        foreach (var call in Calls.Of(operation))
        {
            Follow(call, operation, isFound, findings, callees);
        }
    }

    /// <summary>Into the program's own code; or by the lists, into what libraries say of theirs, or nowhere.</summary>
    private void Follow(IMethodSymbol called, IOperation operation, bool isFound, List<Finding> findings, HashSet<IMethodSymbol> callees)
    {
        var method = (called.PartialImplementationPart ?? called).OriginalDefinition;
        if (method.MethodKind == MethodKind.LocalFunction || _cold.NeverReturns(method))
        {
            return;
        }

        if (SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly))
        {
            callees.UnionWith(_implementations.Of(method, operation));
            return;
        }

        if (isFound || marks.IsMarkedItself(method))
        {
            return;
        }

        if (KnownMembers.Of(method, Calls.ReceiverOf(operation)) is not { } known)
        {
            // Implementations of a library's interface in this program are as good as seen; what is behind it elsewhere is not.
            if (!marks.IsVouchedFor(method) && UnknownCode.Instance.OfListed(operation, called) is { } unknown)
            {
                findings.Add(new(UnknownCode.Instance, operation.Syntax.GetLocation(), unknown));
            }
        }
        else if (HotPathRules.ById(known.Rule) is { } rule && rule.OfListed(operation, called) is { } listed)
        {
            findings.Add(new(rule, operation.Syntax.GetLocation(), listed));
        }
    }
}
