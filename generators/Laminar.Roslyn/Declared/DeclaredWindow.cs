using System.Collections.Generic;
using System.Linq;
using Laminar.Roslyn.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Declared;

/// <summary>The window that a class has by its attributes, as SQL groups by it.</summary>
internal sealed record DeclaredWindow(string Sql, SyntaxNode? Place)
{
    /// <summary>What it is called in the SQL: a column of the rows may well be named window_start.</summary>
    public const string Name = "w";

    private static readonly string[] Kinds = { "TumblingWindow", "HoppingWindow", "SessionWindow", "CumulateWindow" };

    private const string Over = "Over";

    /// <summary>Null where there is none, or a wrong one, which is reported.</summary>
    public static DeclaredWindow? Of(INamedTypeSymbol type, List<Diagnostic> findings)
    {
        var found = Kinds.Select(kind => MemberAttributes.Find(type, kind)).OfType<AttributeData>().ToList();
        if (found.Count == 0)
        {
            return null;
        }

        if (MemberAttributes.Find(type, Over) is { } over)
        {
            found.Add(over);
        }

        var place = found[found.Count - 1].ApplicationSyntaxReference?.GetSyntax();
        if (found.Count > 1)
        {
            findings.Add(Descriptors.At(place?.GetLocation() ?? Location.None, MemberRules.SeveralWindows, type.Name, MemberAttributes.Word(found[0]), MemberAttributes.Word(found[found.Count - 1])));
            return null;
        }

        return Text(found[0], findings) is { } sql ? new DeclaredWindow(sql, place) : null;
    }

    private static string? Text(AttributeData attribute, List<Diagnostic> findings)
    {
        var texts = attribute.ConstructorArguments.Select(x => x.Value as string).ToList();
        var offset = MemberAttributes.Named<string>(attribute, "Offset");
        var word = MemberAttributes.Word(attribute);
        var lengths = texts.Select((x, i) => LengthOfTime.Of(attribute, $"{(i == 0 ? "The length" : "The step")} of [{word}]", x, findings)).ToList();

        // SQL has the step before the length.
        lengths.Reverse();
        if (offset is not null)
        {
            lengths.Add(LengthOfTime.Of(attribute, $"Offset of [{word}]", offset, findings));
        }

        if (MemberAttributes.Named<string>(attribute, "Time") is { } time)
        {
            lengths.Insert(0, MemberSql.Quoted(time));
        }

        var function = word switch
        {
            "TumblingWindow" => "TUMBLE",
            "HoppingWindow" => "HOP",
            "SessionWindow" => "SESSION",
            _ => "CUMULATE",
        };
        return lengths.Contains(null) ? null : $"{function}({string.Join(", ", lengths)})";
    }
}
