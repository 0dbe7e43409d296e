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
        AsofJoinStage { RightChanges: true } => $"{OperatorCatalog.AsofJoin}<{Inputs(stage, names)}, {KeyOf(stage, names)}, {names.Output}, {OperatorCatalog.AsofOfChanges}<{names.Left}, {names.Right}, {KeyOf(stage, names)}, {names.Output}, {names.Spec}>, {next}>",
        AsofJoinStage => $"{OperatorCatalog.AsofJoin}<{names.Left}, {names.Right}, {KeyOf(stage, names)}, {names.Output}, {names.Spec}, {next}>",
        AskedJoinStage asked => $"{OperatorCatalog.AskedJoin}<{names.Left}, {names.Right}, {KeyOf(stage, names)}, {names.Output}, {AskedJoinEmitter.AskedType(asked)}, {asked.Table.ClrName}, {names.Spec}, {next}>",
        RegularJoinStage => $"{OperatorCatalog.RegularJoin}<{names.Left}, {names.Right}, {KeyOf(stage, names)}, {names.Output}, {names.Spec}, {(IsSettled(stage) ? $"{OperatorCatalog.Settled}<{names.Output}, {next}>" : next)}>",
        IntervalJoinStage => $"{OperatorCatalog.IntervalJoin}<{names.Left}, {names.Right}, {KeyOf(stage, names)}, {names.Output}, {names.Spec}, {next}>",
        _ => throw new NotSupportedException($"{stage.GetType().Name} has no operator."),
    };

    /// <summary>What its inputs take: left rows and right rows, or changes of them.</summary>
    public static string Inputs(JoinStage stage, JoinNames names) => stage switch
    {
        LookupJoinStage or AsofJoinStage { RightChanges: true } => $"{names.Left}, {OperatorCatalog.Change}<{names.Right}>",
        RegularJoinStage => $"{OperatorCatalog.Change}<{names.Left}>, {OperatorCatalog.Change}<{names.Right}>",
        _ => $"{names.Left}, {names.Right}",
    };

    /// <summary>How it is made, target-typed.</summary>
    public static string New(JoinStage stage, QueryNames names, string next) =>
        $"(Context, {(stage is AskedJoinStage asked ? names.ParameterOf(asked) + ", " : "")}{(IsSettled(stage) ? $"new(Context, {next})" : next)})";

    /// <summary>How an input ends in it: rows that stay become changes where it takes those.</summary>
    public static (string Type, string Made) Input(JoinStage stage, JoinNames names, bool isLeft, string type, string made)
    {
        if (stage is AskedJoinStage)
        {
            return ($"{OperatorCatalog.AskedInput}<{names.Left}, {type}>", $"new({made})");
        }

        var (operatorType, row) = isLeft ? (OperatorCatalog.LeftInput, names.Left) : (OperatorCatalog.RightInput, names.Right);
        var input = ($"{operatorType}<{Inputs(stage, names)}, {type}>", $"new({made})");
        return stage is RegularJoinStage regular && (isLeft ? regular.LeftSide : regular.RightSide).Stays || !isLeft && stage is LookupJoinStage { RightStays: true }
            ? ($"{OperatorCatalog.Inserts}<{row}, {input.Item1}>", $"new(Context, {input.Item2})")
            : input;
    }

    /// <summary>A join of changes that takes nothing back hands on plain rows.</summary>
    private static bool IsSettled(JoinStage stage) => stage is RegularJoinStage { Changes: ChangeMode.Append };

    /// <summary>The key struct, where there is something to be equal.</summary>
    public static string KeyOf(JoinStage stage, JoinNames names) => stage.Keys.Layout.IsEmpty ? OperatorCatalog.NoKey : names.Key;

    /// <summary>Everything emitted for the join itself: its rows, its key, its struct.</summary>
    public static void Emit(CodeWriter writer, JoinStage stage, JoinNames names, bool isPublic, TextLiterals literals)
    {
        KeyEmitter.Emit(writer, stage.Keys.Layout, names.Key);
        switch (stage)
        {
            case AsofJoinStage asof:
                AsofJoinEmitter.Emit(writer, asof, names, isPublic, literals);
                break;
            case AskedJoinStage asked:
                AskedJoinEmitter.Emit(writer, asked, names, isPublic, literals);
                break;
            case LookupJoinStage lookup:
                LookupJoinEmitter.Emit(writer, lookup, names, isPublic, literals);
                break;
            case RegularJoinStage regular:
                RegularJoinEmitter.Emit(writer, regular, names, isPublic, literals);
                break;
            case IntervalJoinStage interval:
                IntervalJoinEmitter.Emit(writer, interval, names, isPublic, literals);
                break;
        }
    }
}
