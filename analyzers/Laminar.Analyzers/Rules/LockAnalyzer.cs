using System.Collections.Generic;
using Laminar.Analyzers.HotPath;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.Rules;

/// <summary>LAM4001: locks, by statement, by call or by [MethodImpl(Synchronized)].</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LockAnalyzer : HotPathAnalyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "LAM4001", "A lock is taken on the hot path",
        "{0} may wait for another thread, in {1}: rows of a query come on one thread, so keep what is shared out of it or exchange it without a lock",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: "docs/rules/LAM4001.md",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>Types of System.Threading all of whose methods take, give back or wait for a lock.</summary>
    private static readonly HashSet<string> Locks = new()
    {
        "Monitor", "Mutex", "Semaphore", "SemaphoreSlim", "ReaderWriterLock", "ReaderWriterLockSlim", "SpinLock", "Lock",
    };

    private protected override DiagnosticDescriptor Rule => Descriptor;

    private protected override HotPathAllowance Allowance => HotPathAllowance.Lock;

    private protected override string? Find(IOperation operation) => operation switch
    {
        ILockOperation => "A lock statement",
        IInvocationOperation call when LockOf(call) is { } type => $"{type}.{call.TargetMethod.Name}",
        _ => null,
    };

    private protected override string? Find(IMethodSymbol method) =>
        (method.MethodImplementationFlags & System.Reflection.MethodImplAttributes.Synchronized) != 0
            ? $"'{method.Name}', which is MethodImplOptions.Synchronized,"
            : null;

    /// <summary>WaitOne and the like are declared by a base class: what counts is what they are called on.</summary>
    private static string? LockOf(IInvocationOperation call)
    {
        var type = call.Instance?.Type ?? call.TargetMethod.ContainingType;
        return IsLock(type) ? type.Name : IsLock(call.TargetMethod.ContainingType) ? call.TargetMethod.ContainingType.Name : null;
    }

    private static bool IsLock(ITypeSymbol type) =>
        Locks.Contains(type.Name) && type.ContainingType is null && type.ContainingNamespace.ToDisplayString() == "System.Threading";
}
