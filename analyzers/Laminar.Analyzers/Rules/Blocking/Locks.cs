using Laminar.Analyzers.HotPath;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.Rules.Blocking;

/// <summary>LAM4001: locks, by statement, by call or by [MethodImpl(Synchronized)].</summary>
internal sealed class Locks() : HotPathRule(
    "LAM4001",
    "A lock is taken on the hot path",
    "{0} may wait for another thread, in {1}: rows of a query come on one thread, so keep what is shared out of it or exchange it without a lock",
    HotPathAllowance.Lock)
{
    public override string? Find(IOperation operation) => operation is ILockOperation ? "A lock statement" : null;

    public override string? Find(IMethodSymbol method) =>
        (method.MethodImplementationFlags & System.Reflection.MethodImplAttributes.Synchronized) != 0
            ? $"'{method.Name}', which is MethodImplOptions.Synchronized,"
            : null;

    /// <summary>WaitOne and the like are declared by a base class: what counts is what they are called on.</summary>
    public override string? OfListed(IOperation call, IMethodSymbol member) =>
        Calls.ReceiverOf(call) is { } receiver ? receiver.Name + "." + MemberName.OfMember(member) : member.ContainingType.Name + "." + MemberName.OfMember(member);
}
