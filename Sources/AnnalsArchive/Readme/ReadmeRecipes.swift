/// The recipes of a version's README. Each code block runs by itself with `data/` as the current
/// folder, its tool named after the language of the fence, and prints something for any archive
/// that has a document, even where no layer has an element.
///
/// The SQL works on the views of `schemas/duckdb.sql`.
enum ReadmeRecipes {
  static func markdown(previousVersion: String?) -> String {
    [opening, sentencesWithDates, timeline, places, changes(since: previousVersion), wayBack]
      .joined(separator: "\n")
  }

  private static let opening = """
    ### Open it

    pandas (`dtype=False`: else titles such as "2024" become numbers):

    ```python pandas
    import glob
    import pandas as pd

    documents = pd.concat(
        (pd.read_json(part, lines=True, compression="gzip", dtype=False)
         for part in sorted(glob.glob("documents/part-*.ndjson.gz"))),
        ignore_index=True)
    print(documents[["id", "published", "language", "title"]])
    ```

    DuckDB; `duckdb -init schemas/duckdb.sql` makes the view `documents` and one a layer:

    ```sql duckdb
    SELECT language, count(*) AS documents, sum(counts.words) AS words,
      min(published) AS first, max(published) AS last
    FROM documents GROUP BY language ORDER BY documents DESC;
    ```

    Polars (without the schema an empty layer at the start is a wrong type later):

    ```python polars
    import runpy
    import polars as pl

    documents = runpy.run_path("schemas/polars.py")["scan"]()
    print(documents.select("id", "published", "language", "title").collect())
    ```

    Spark:

    ```python spark
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.master("local[*]").getOrCreate()
    documents = spark.read.schema(open("schemas/spark.ddl").read()).json(
        "documents/part-*.ndjson.gz")
    documents.groupBy("language").count().show()
    ```

    R (`gzfile`, not `gzcon`, which stops after the first member of a part):

    ```r
    library(jsonlite)
    parts <- list.files("documents", "[.]ndjson[.]gz$", full.names = TRUE)
    documents <- do.call(rbind, lapply(parts, function(part)
      stream_in(gzfile(part), pagesize = 1e6, verbose = FALSE)[c("id", "published", "title")]))
    print(table(substr(documents$published, 1, 7), useNA = "always"))
    ```

    jq:

    ```sh jq
    gzip -dc documents/part-*.ndjson.gz |
      jq -r '[.id, .published // "undated", .language // "?", .title // .source.path] | @tsv'
    ```

    """

  private static let sentencesWithDates = """
    ### Sentences that name a date

    ```python pandas
    import glob
    import pandas as pd

    rows = []
    for part in sorted(glob.glob("documents/part-*.ndjson.gz")):
        lines = pd.read_json(part, lines=True, compression="gzip", dtype=False)
        for d in lines.itertuples():
            for start, end in d.sentences:
                days = [x["value"] for x in d.dates if start <= x["start"] < end]
                if days:
                    rows.append((d.id, d.published, ", ".join(days), d.text[start:end]))
    found = pd.DataFrame(rows, columns=["id", "published", "dates", "sentence"])
    print(len(found), "sentences with a date")
    print(found.head(20))
    ```

    ```sh jq
    gzip -dc documents/part-*.ndjson.gz | jq -c '. as $d | {id, published, sentences:
      [.sentences[] | . as [$a, $b]
        | select(any($d.dates[]; .start >= $a and .start < $b)) | $d.text[$a:$b]]}'
    ```

    """

  private static let timeline = """
    ### A timeline

    Months that the texts speak of. In the SQL the row without a month counts all:

    ```sql duckdb
    SELECT strftime("from", '%Y-%m') AS month, count(*) AS dates,
      count(DISTINCT id) AS documents
    FROM dates WHERE "from" IS NOT NULL
    GROUP BY ROLLUP (strftime("from", '%Y-%m')) ORDER BY month;
    ```

    ```python polars
    import runpy
    import polars as pl

    documents = runpy.run_path("schemas/polars.py")["scan"]()
    dates = documents.select("id", "dates").explode("dates").unnest("dates")
    months = dates.drop_nulls("from").group_by(pl.col("from").dt.truncate("1mo")).agg(
        pl.len().alias("dates"), pl.col("id").n_unique().alias("documents"))
    print(months.sort("from").collect())
    ```

    From the TEI, with `xsltproc sheet.xsl tei/part-00000.xml.gz`:

    ```xml xslt
    <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
        xmlns:tei="http://www.tei-c.org/ns/1.0">
      <xsl:output method="text" encoding="UTF-8"/>
      <xsl:template match="/">
        <xsl:for-each select="//tei:TEI">
          <xsl:value-of select="@xml:id"/>
          <xsl:text>&#9;</xsl:text>
          <xsl:value-of select="normalize-space(.//tei:titleStmt/tei:title)"/>
          <xsl:text>&#10;</xsl:text>
          <xsl:for-each select="tei:text//tei:date[@when]">
            <xsl:text>&#9;</xsl:text>
            <xsl:value-of select="@when"/>
            <xsl:text>&#9;</xsl:text>
            <xsl:value-of select="normalize-space(
                (ancestor::tei:s | ancestor::tei:note)[last()])"/>
            <xsl:text>&#10;</xsl:text>
          </xsl:for-each>
        </xsl:for-each>
      </xsl:template>
    </xsl:stylesheet>
    ```

    """

  private static let places = """
    ### Places

    The row without a name counts all:

    ```sql duckdb
    SELECT name, country, count(*) AS mentions, count(DISTINCT id) AS documents
    FROM entities WHERE type = 'place'
    GROUP BY GROUPING SETS ((name, country), ()) ORDER BY mentions DESC, name LIMIT 50;
    ```

    ```python spark
    from pyspark.sql import SparkSession
    from pyspark.sql.functions import explode

    spark = SparkSession.builder.master("local[*]").getOrCreate()
    documents = spark.read.schema(open("schemas/spark.ddl").read()).json(
        "documents/part-*.ndjson.gz")
    names = documents.select("id", explode("entities").alias("e")).where("e.type = 'place'")
    names.groupBy("e.name", "e.country").count().orderBy("count", ascending=False).show(50)
    ```

    """

  private static func changes(since version: String?) -> String {
    let before =
      version.map { "\"../../\($0)/data\"" }
      ?? "\".\"  # this is the first version: put the folder of another here"
    return """
      ### What changed since another version

      ```python pandas
      import glob
      import os
      import pandas as pd

      before = \(before)

      def index(data):
          parts = sorted(glob.glob(os.path.join(data, "documents", "part-*.index.csv")))
          rows = [pd.read_csv(part, dtype=str, keep_default_na=False) for part in parts]
          return pd.concat(rows).set_index("id")

      now, then = index("."), index(before if os.path.isdir(before) else ".")
      both = now.merge(then, left_index=True, right_index=True, suffixes=("", "_then"))
      source = both.source_sha256 != both.source_sha256_then
      line = both.line_sha256 != both.line_sha256_then
      print("added", len(now.index.difference(then.index)))
      print("gone", len(then.index.difference(now.index)))
      print("source changed", source.sum())
      print("only the line changed", (line & ~source).sum())
      print("unchanged", (~line).sum())
      ```

      """
  }

  private static let wayBack = """
    ### Back to the raw file

    `alignment` says which stretches of the text stand where in the decoded source. With the
    folders of the inputs filled in, this compares them all:

    ```python pandas
    import glob
    import gzip
    import os
    import pandas as pd
    from urllib.parse import unquote_to_bytes

    folders = {}  # {"news": "/srv/news"}: the folder of each input

    def source_text(source, folder, path):
        with open(os.path.join(os.fsencode(folder), unquote_to_bytes(path)), "rb") as file:
            content = file.read()
        if source["container"] == "gzip":
            content = gzip.decompress(content)
        return "".join(
            content[start:start + length].decode(encoding, errors="replace")
            for start, length, encoding in source["segments"])

    part = sorted(glob.glob("documents/part-*.ndjson.gz"))[0]
    for d in pd.read_json(part, lines=True, compression="gzip", dtype=False).itertuples():
        name, _, path = d.source["path"].partition("/")
        print(d.id, d.source["path"], d.source["encoding"], len(d.alignment), "runs")
        if name in folders:
            text = source_text(d.source, folders[name], path)
            for start, source_start, length in d.alignment:
                assert text[source_start:source_start + length] == d.text[start:start + length]
    ```

    """
}
