using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Laminar.Analyzers.HotPath;
using Laminar.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Laminar.Analyzers.Tests.Lists;

/// <summary>The lists of clean and forbidden members name what exists, and their page is current.</summary>
public sealed class KnownMembersTests
{
    private static readonly string s_page = Path.Combine(Repository.Root, "docs", "rules", "known-members.md");

    [Fact]
    public void Every_line_names_a_member_or_a_type_that_exists()
    {
        var compilation = CSharpCompilation.Create("Names", references: Program.References);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in DeclaredTypes.In(compilation.GlobalNamespace).Where(type => type.DeclaredAccessibility == Accessibility.Public))
        {
            var name = MemberName.OfType(type);
            names.Add(name + ".*");
            foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
            {
                names.Add(name + "." + MemberName.OfMember(method));
                names.Add(name + "." + MemberName.OfMember(method) + MemberName.Parameters(method));
            }

            foreach (var member in type.GetMembers().Where(member => member is IFieldSymbol or IPropertySymbol))
            {
                names.Add(name + "." + member.Name);
            }

            for (var end = name.LastIndexOf('.'); end > 0; end = name.LastIndexOf('.', end - 1))
            {
                names.Add(name[..end] + ".**");
            }
        }

        Assert.Equal("", string.Join('\n', KnownMemberLists.Read().Keys.Where(line => !names.Contains(line)).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Forbidden_lines_name_rules_that_there_are() =>
        Assert.Empty(KnownMemberLists.Read().Values.Select(line => line.Rule).OfType<string>().Except(HotPathRules.All.Select(rule => rule.Id)));

    /// <summary>LAMINAR_UPDATE=1 writes it.</summary>
    [Fact]
    public void The_page_is_current()
    {
        var page = Page();
        if (Environment.GetEnvironmentVariable("LAMINAR_UPDATE") == "1")
        {
            File.WriteAllText(s_page, page);
        }

        Assert.Equal(page, File.ReadAllText(s_page).ReplaceLineEndings("\n"));
    }

    private static string Page()
    {
        var text = new StringBuilder("""
            # Members of .NET that the hot-path rules know

            Generated from the two lists in `analyzers/Laminar.Analyzers/Lists`. `Type.*` is every member of the type, `Namespace.**` every type in it. A clean type is not by that clean to make
            strings, arrays and other objects. A narrower line counts before a wider one.

            """.ReplaceLineEndings("\n"));
        foreach (var group in KnownMemberLists.Read().Values.GroupBy(line => (line.Rule, line.Group)))
        {
            text.Append("\n## ").Append(group.Key.Rule is { } rule ? "Forbidden by [" + rule + "](" + rule + ".md): " : "Clean: ").Append(group.Key.Group).Append('\n');
            foreach (var line in group)
            {
                text.Append("- `").Append(line.Name).Append("`\n");
            }
        }

        return text.ToString();
    }
}
