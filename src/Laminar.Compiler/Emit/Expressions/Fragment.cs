using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Emit;

/// <summary>
/// A piece of C#. A value that can be NULL has one of two forms: an expression of a nullable type, or guards (patterns that bind the parts that are not
/// NULL) with a plain expression that holds where all guards match. Guards of strict operators join, so that
/// <c>a + b &gt; c</c> is one chain of patterns and one plain expression.
/// </summary>
/// <param name="Text">The expression.</param>
/// <param name="Precedence">How tightly it binds.</param>
/// <param name="Kind">Its C# type.</param>
/// <param name="MayBeNull">Its type is nullable. Never together with guards.</param>
/// <param name="Guards">Each a pattern test that binds tighter than &amp;&amp;.</param>
internal sealed record Fragment(string Text, Precedence Precedence, ClrKind Kind, bool MayBeNull, IReadOnlyList<string> Guards)
{
    public Fragment(string text, Precedence precedence, ClrKind kind, bool mayBeNull = false)
        : this(text, precedence, kind, mayBeNull, [])
    {
    }

    /// <summary>What stands inside <c>checked(…)</c>: arithmetic around it needs only one.</summary>
    public (string Text, Precedence Precedence)? Checked { get; init; }

    public bool IsNullable => MayBeNull || Guards.Count > 0;

    public static Fragment Primary(string text, ClrKind kind, bool mayBeNull = false) => new(text, Precedence.Primary, kind, mayBeNull);

    /// <summary>The plain text as an operand.</summary>
    public string In(Precedence around) => Precedence < around ? "(" + Text + ")" : Text;

    /// <summary>The value as one expression: nullable where it can be NULL.</summary>
    public Fragment AsValue()
    {
        if (Guards.Count == 0)
        {
            return this;
        }

        var test = string.Join(" && ", Guards);
        return new Fragment($"{test} ? {In(Precedence.Coalesce)} : default({ClrTypes.Of(Kind)}?)", Precedence.Conditional, Kind, true);
    }

    /// <summary>Whether a boolean is TRUE.</summary>
    public Fragment AsCondition()
    {
        if (Guards.Count > 0)
        {
            return new Fragment(string.Join(" && ", Guards.Append(In(Precedence.AndAlso))), Precedence.AndAlso, Kind);
        }

        return MayBeNull ? new Fragment(In(Precedence.Relational) + " is true", Precedence.Relational, Kind) : this;
    }

    /// <summary>
    /// As an argument of a call. Between commas, <c>a &lt; b, c &gt; (d)</c> would be read as a generic call, so anything with an angle bracket that is not
    /// closed in itself is put in parentheses.
    /// </summary>
    public string AsArgument() => Precedence <= Precedence.Relational && Text.IndexOf('<') >= 0 ? "(" + Text + ")" : Text;
}
