using System;
using System.IO;
using System.Linq;
using System.Text;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Functions;
using Xunit;

namespace Laminar.Tests.Values;

/// <summary>docs/functions.md is made from the table. LAMINAR_UPDATE=1 writes it anew.</summary>
public sealed class FunctionPageTests
{
    [Fact]
    public void The_page_is_up_to_date()
    {
        var path = Path.Combine(Root(), "docs", "functions.md");
        var page = Page();
        if (Environment.GetEnvironmentVariable("LAMINAR_UPDATE") == "1")
        {
            File.WriteAllText(path, page);
        }

        Assert.Equal(page, File.ReadAllText(path));
    }

    private static string Page()
    {
        var page = new StringBuilder("""
            # Functions

            Generated from the compiler's table: `LAMINAR_UPDATE=1 dotnet test tests/Laminar.Core.Tests` writes it anew.

            A NULL argument makes the result NULL (CONCAT alone reads it as no text). Numbers widen to the parameter's type. *Error row*: some arguments
            have no result, and the row is then a bad row. Lengths and places count characters, from one. Answers are PostgreSQL's where it has the function.
            Differences: DOUBLE functions give an infinity where a result is too large; LOG of one argument is to base 10; EXTRACT gives BIGINT for whole
            fields and DECIMAL for SECOND, MILLISECOND and EPOCH, while the function SECOND is the whole second; ROUND and TRUNC of a DOUBLE to places go by
            its shortest text. `EXTRACT(f FROM x)` is EXTRACT_F. Text that a function makes has at most 16 million bytes.

            | function | gives | notes |
            |---|---|---|

            """);
        foreach (var row in FunctionTable.Names.SelectMany(FunctionTable.Overloads))
        {
            var parameters = string.Join(", ", row.Parameters.Select(Name)) + (row.Variadic ? ", …" : "");
            var notes = string.Join("; ", new[] { row.CanFail ? "error row" : "", row.ReturnsNull ? "may be NULL" : "" }.Where(x => x.Length > 0));
            page.Append($"| {row.Name.Replace("|", "\\|", StringComparison.Ordinal)}({parameters}) | {Name(row.Returns)} | {notes} |\n");
        }

        return page.ToString();
    }

    private static string Name(SqlType type) => type.Kind.ToString().ToUpperInvariant();

    // Not the path that the compiler recorded: a deterministic build makes that up.
    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Laminar.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds Laminar.sln.");
        }

        return folder.FullName;
    }
}
