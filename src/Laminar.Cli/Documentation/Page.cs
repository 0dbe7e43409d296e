using System.IO;
using System.Text;

namespace Laminar.Cli.Documentation;

/// <summary>A page of the documentation, in Markdown.</summary>
/// <param name="Name">What it is asked for by: windows, joins/asof, LAM0054.</param>
internal sealed record Page(string Name, string Resource)
{
    /// <summary>Whether it is of one rule.</summary>
    public bool IsOfRule => Name.StartsWith("LAM", System.StringComparison.Ordinal);

    public string Text
    {
        get
        {
            using var reader = new StreamReader(typeof(Page).Assembly.GetManifestResourceStream(Resource)!, Encoding.UTF8);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Its first line.</summary>
    public string Title
    {
        get
        {
            using var reader = new StreamReader(typeof(Page).Assembly.GetManifestResourceStream(Resource)!, Encoding.UTF8);
            return (reader.ReadLine() ?? "").TrimStart('#', ' ');
        }
    }
}
