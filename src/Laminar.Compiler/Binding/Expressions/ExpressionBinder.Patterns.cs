using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Patterns;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <content>Regular expressions: operators, and functions with flags.</content>
internal sealed partial class ExpressionBinder
{
    private const string AnyCase = "(?i)";

    /// <summary>~ ~* !~ !~*</summary>
    private Expr BindMatch(BinarySyntax syntax)
    {
        var negated = syntax.Op is BinaryOp.NoMatch or BinaryOp.NoMatchOfAnyCase;
        var anyCase = syntax.Op is BinaryOp.MatchOfAnyCase or BinaryOp.NoMatchOfAnyCase;
        var text = BindText(syntax.Left, OperatorText.Of(syntax.Op));
        var pattern = BindText(syntax.Right, OperatorText.Of(syntax.Op));
        var match = Call("REGEXP_LIKE", syntax.Span, [text, anyCase ? WithAnyCase(pattern, syntax.Right.Span) : pattern]);
        return match.IsError() ? new ConstantExpr(null, SqlType.Boolean) : negated ? new NotExpr(match) : match;
    }

    /// <summary>REGEXP_LIKE(text, pattern, flags) and the like; null for a call without flags.</summary>
    private Expr? BindWithFlags(CallSyntax call, string name)
    {
        var place = name == "REGEXP_REPLACE" ? 3 : 2;
        if (call.Arguments.Count != place + 1)
        {
            return null;
        }

        var arguments = call.Arguments.Select(Bind).ToList();
        if (arguments.Any(x => x.IsError()))
        {
            return ErrorExpr.Create();
        }

        var span = call.Arguments[place].Span;
        if (arguments[place] is not ConstantExpr { Value: string flags })
        {
            return Fail(FunctionRules.ConstantText, span, "flags", name, "'i'");
        }

        var known = name == "REGEXP_REPLACE" ? "icsg" : "ics";
        if (flags.Where(x => known.IndexOf(x) < 0).Take(1).ToList() is { Count: > 0 } unknown)
        {
            var described = "i (any case), c (the case as it is), s (. takes line ends too, as it always does)" + (known.Length > 3 ? ", g (all matches)" : "");
            return Fail(FunctionRules.BadFlags, span, name, unknown[0].ToString(), described);
        }

        arguments.RemoveAt(place);
        if (flags.LastIndexOf('i') > flags.LastIndexOf('c'))
        {
            arguments[1] = WithAnyCase(arguments[1], call.Arguments[1].Span);
        }

        return Call(flags.Contains("g") ? "REGEXP_REPLACE_ALL" : name, call.Span, arguments);
    }

    private Expr WithAnyCase(Expr pattern, TextSpan span)
    {
        if (pattern is not ConstantExpr { Value: string text })
        {
            return pattern;
        }

        // Checked before the option is put in front, so that an error stands where it is.
        if (!PreparedTexts.Check(context, PreparedKind.Pattern, text, span))
        {
            return ErrorExpr.Create();
        }

        return new ConstantExpr(AnyCase + text, SqlType.Text);
    }

    /// <summary>A constant group of REGEXP_EXTRACT is one that the pattern has.</summary>
    private bool HasGroup(ScalarFunction function, IReadOnlyList<Expr> arguments, TextSpan span)
    {
        if (function.ClrMethod != "RegexpExtract" || arguments.Count < 3 || arguments[2] is not ConstantExpr { Value: int group })
        {
            return true;
        }

        var groups = PatternProgram.Compile((string)((ConstantExpr)arguments[1]).Value!).Groups;
        if (group >= 0 && group <= groups)
        {
            return true;
        }

        var has = groups switch { 0 => "no groups", 1 => "one group", _ => Text(groups) + " groups" };
        context.Report(FunctionRules.NoGroup, context.Positions.Of(arguments[2], span), function.Name, has, Text(group));
        return false;
    }
}
