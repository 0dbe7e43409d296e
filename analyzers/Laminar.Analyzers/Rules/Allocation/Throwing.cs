using Laminar.Analyzers.HotPath;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.Rules.Allocation;

/// <summary>LAM3009: exceptions made and thrown in the middle of hot code, and try with catch. A throw helper, or a method that makes the exception, keeps the code small.</summary>
internal sealed class Throwing : HotPathRule
{
    public static readonly Throwing Instance = new();

    private Throwing()
        : base(
            "LAM3009",
            "The hot path throws or catches",
            "{0} on the hot path, in {1}: fail through a throw helper, and answer by a value (a Try method, NULL) where failure is ordinary",
            HotPathAllowance.Exceptions)
    {
    }

    public override string? Find(IOperation operation) => operation switch
    {
        IThrowOperation { Exception: { } exception } when IsMadeHere(exception) => "An exception is made and thrown",
        ITryOperation { Catches.IsEmpty: false } => "A catch stands",
        _ => null,
    };

    private static bool IsMadeHere(IOperation exception) => exception switch
    {
        IConversionOperation conversion => IsMadeHere(conversion.Operand),
        IObjectCreationOperation => true,
        _ => false,
    };
}
