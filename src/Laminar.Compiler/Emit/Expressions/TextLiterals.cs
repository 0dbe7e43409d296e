using System.Collections.Generic;
using System.Globalization;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>The UTF-8 constants of a query, and what is made of constants once: static fields of one nested class, each distinct one once.</summary>
internal sealed class TextLiterals
{
    private readonly List<string> _texts = [];
    private readonly List<PreparedConstant> _prepared = [];

    /// <param name="holder">The class that holds them.</param>
    /// <param name="form">How text is held that has no form of its own.</param>
    public TextLiterals(string holder, ClrKind form)
    {
        Holder = holder;
        Form = form;
    }

    public string Holder { get; }

    public ClrKind Form { get; }

    public string FieldOf(string text)
    {
        var index = _texts.IndexOf(text);
        if (index < 0)
        {
            index = _texts.Count;
            _texts.Add(text);
        }

        return Holder + "." + NameOf(index);
    }

    public string FieldOf(PreparedConstant constant)
    {
        var index = _prepared.IndexOf(constant);
        if (index < 0)
        {
            index = _prepared.Count;
            _prepared.Add(constant);
        }

        return Holder + "." + PreparedNameOf(index);
    }

    public void Emit(CodeWriter writer)
    {
        if (_texts.Count + _prepared.Count == 0)
        {
            return;
        }

        writer.Blank().Block($"private static class {Holder}", () =>
        {
            for (var i = 0; i < _texts.Count; i++)
            {
                writer.Line($"public static readonly {OperatorCatalog.Utf8} {NameOf(i)} = {OperatorCatalog.Utf8}.Literal({Literal.Utf8(_texts[i])});");
            }

            for (var i = 0; i < _prepared.Count; i++)
            {
                writer.Line($"public static readonly {_prepared[i].ClrType} {PreparedNameOf(i)} = {_prepared[i].Value};");
            }
        });
    }

    private static string PreparedNameOf(int index) => "Prepared" + (index + 1).ToString(CultureInfo.InvariantCulture);

    private static string NameOf(int index) => "Text" + (index + 1).ToString(CultureInfo.InvariantCulture);
}
