using System;
using System.Linq;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>The operator of a join and the struct that it is specialised with.</summary>
internal static class JoinOperator
{
    /// <summary>Its type over what follows.</summary>
    public static string Type(JoinStage stage, JoinNames names, string next) => stage switch
    {
        IntervalJoinStage => $"{OperatorCatalog.IntervalJoin}<{names.Left}, {names.Right}, {KeyOf(stage, names)}, {names.Output}, {names.Spec}, {next}>",
        _ => throw new NotSupportedException($"{stage.GetType().Name} has no operator."),
    };

    /// <summary>The key struct, where there is something to be equal.</summary>
    public static string KeyOf(JoinStage stage, JoinNames names) => stage.Keys.Layout.IsEmpty ? OperatorCatalog.NoKey : names.Key;

    /// <summary>Everything emitted for the join itself: its rows, its key, its struct.</summary>
    public static void Emit(CodeWriter writer, JoinStage stage, JoinNames names, bool isPublic, TextLiterals literals)
    {
        KeyEmitter.Emit(writer, stage.Keys.Layout, names.Key);
        switch (stage)
        {
            case IntervalJoinStage interval:
                IntervalJoinEmitter.Emit(writer, interval, names, isPublic, literals);
                break;
        }
    }
}
