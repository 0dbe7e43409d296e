using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Laminar.Compiler.Scripts;
using Laminar.Compiler.Text;
using Xunit;

namespace Laminar.Compiler.Tests.Documentation;

/// <summary>The scripts that the pages show can be copied and run: the compiler has nothing to say of them.</summary>
public sealed class PageScriptTests
{
    public static TheoryData<string, string> Scripts()
    {
        var scripts = new TheoryData<string, string>();
        var docs = GeneratedFile.Path("docs");
        var pages = Directory.EnumerateFiles(docs, "*.md").Concat(Directory.EnumerateFiles(Path.Combine(docs, "joins"), "*.md")).Append(GeneratedFile.Path("README.md"));
        foreach (var page in pages.Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(page).ReplaceLineEndings("\n");
            foreach (Match block in Regex.Matches(text, "^ *```sql\n(.*?)^ *```", RegexOptions.Singleline | RegexOptions.Multiline, TimeSpan.FromSeconds(10)))
            {
                // Others are parts of a script, over the row types of C#.
                if (Regex.IsMatch(block.Groups[1].Value, "CREATE (SOURCE|TABLE)", RegexOptions.None, TimeSpan.FromSeconds(10)))
                {
                    scripts.Add(Path.GetFileName(page), block.Groups[1].Value);
                }
            }
        }

        return scripts;
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_of_a_page_compiles(string page, string script)
    {
        var program = ScriptCompiler.Compile(new SqlText(script), new ScriptOptions { NeedsFiles = false });
        Assert.True(program.Diagnostics.Count == 0, page + ": " + string.Join("\n", program.Diagnostics.Select(x => x.Message)));
        Assert.NotEmpty(program.Units);
    }
}
