/// RELAX NG of the TEI that `TEIWriter` writes, and of nothing else: a subset of TEI P5's
/// tei_all. It stands in every archive as `data/schemas/annals-tei.rng`.
///
/// `gap` stands behind every U+2588 that took the place of personal data.
public let teiSchema: String = """
  <?xml version="1.0" encoding="UTF-8"?>
  <grammar xmlns="http://relaxng.org/ns/structure/1.0"
    ns="http://www.tei-c.org/ns/1.0"
    datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
    <start>
      <choice><ref name="teiCorpus"/><ref name="TEI"/></choice>
    </start>
    <define name="teiCorpus">
      <element name="teiCorpus">
        <ref name="corpusHeader"/>
        <oneOrMore><ref name="TEI"/></oneOrMore>
      </element>
    </define>
    <define name="TEI">
      <element name="TEI">
        <ref name="id"/>
        <ref name="header"/>
        <optional><ref name="standOff"/></optional>
        <ref name="text"/>
      </element>
    </define>

    <!-- Values of attributes. -->
    <define name="id"><attribute name="xml:id"><data type="ID"/></attribute></define>
    <define name="lang"><attribute name="xml:lang"><data type="language"/></attribute></define>
    <define name="pointer">
      <data type="anyURI"><param name="pattern">#[^#\\s]+</param></data>
    </define>
    <define name="address">
      <data type="anyURI"><param name="pattern">[A-Za-z][A-Za-z0-9+.\\-]*:[^\\s]+</param></data>
    </define>
    <define name="point">
      <choice>
        <data type="date"/><data type="gYearMonth"/><data type="gYear"/>
        <data type="gMonthDay"/><data type="gMonth"/><data type="gDay"/>
        <data type="dateTime"/><data type="time"/>
      </choice>
    </define>
    <define name="number"><data type="nonNegativeInteger"/></define>
    <define name="prose"><element name="p"><text/></element></define>

    <!-- The headers. -->
    <define name="corpusHeader">
      <element name="teiHeader">
        <element name="fileDesc">
          <element name="titleStmt">
            <element name="title"><text/></element>
            <ref name="responsibility"/>
          </element>
          <element name="publicationStmt">
            <ref name="agency"/>
            <ref name="dataset"/>
            <ref name="availability"/>
          </element>
          <element name="sourceDesc"><ref name="prose"/></element>
        </element>
        <element name="encodingDesc"><ref name="practice"/></element>
      </element>
    </define>
    <define name="header">
      <element name="teiHeader">
        <element name="fileDesc">
          <element name="titleStmt">
            <ref name="title"/>
            <optional><ref name="author"/></optional>
          </element>
          <element name="extent"><ref name="measure"/></element>
          <element name="publicationStmt">
            <ref name="agency"/>
            <ref name="dataset"/>
            <ref name="availability"/>
          </element>
          <element name="sourceDesc"><ref name="source"/></element>
        </element>
        <element name="encodingDesc">
          <ref name="practice"/>
          <element name="appInfo">
            <element name="application">
              <attribute name="ident"><value>annals</value></attribute>
              <attribute name="version"><ref name="number"/></attribute>
              <element name="label"><text/></element>
              <element name="p">
                <text/>
                <element name="idno"><attribute name="type"><value>pipeline</value></attribute><text/></element>
              </element>
            </element>
          </element>
        </element>
        <optional><ref name="profile"/></optional>
      </element>
    </define>
    <define name="title">
      <element name="title">
        <optional><attribute name="type"><value>filename</value></attribute></optional>
        <text/>
      </element>
    </define>
    <define name="author"><element name="author"><text/></element></define>
    <define name="responsibility">
      <element name="respStmt">
        <element name="resp"><text/></element>
        <element name="name"><attribute name="type"><value>software</value></attribute><text/></element>
      </element>
    </define>
    <define name="measure">
      <element name="measure">
        <attribute name="unit"><value>codepoints</value></attribute>
        <attribute name="quantity"><ref name="number"/></attribute>
      </element>
    </define>
    <define name="agency">
      <choice>
        <element name="publisher"><text/></element>
        <element name="authority"><text/></element>
      </choice>
      <optional>
        <element name="address"><element name="addrLine"><text/></element></element>
      </optional>
    </define>
    <define name="dataset">
      <element name="idno"><attribute name="type"><value>dataset</value></attribute><text/></element>
    </define>
    <define name="availability">
      <element name="availability">
        <optional><attribute name="status"><value>unknown</value></attribute></optional>
        <element name="licence">
          <optional><attribute name="target"><ref name="address"/></attribute></optional>
          <text/>
        </element>
      </element>
    </define>
    <define name="source">
      <element name="bibl">
        <ref name="title"/>
        <optional><ref name="author"/></optional>
        <optional><element name="publisher"><text/></element></optional>
        <optional><ref name="published"/></optional>
        <zeroOrMore>
          <element name="idno">
            <attribute name="type">
              <choice><value>filename</value><value>URL</value><value>sha256</value></choice>
            </attribute>
            <text/>
          </element>
        </zeroOrMore>
      </element>
    </define>
    <define name="published">
      <element name="date">
        <optional><attribute name="when"><ref name="point"/></attribute></optional>
        <text/>
      </element>
    </define>
    <define name="practice">
      <element name="editorialDecl">
        <element name="correction"><attribute name="method"><value>silent</value></attribute><ref name="prose"/></element>
        <element name="normalization"><attribute name="method"><value>silent</value></attribute><ref name="prose"/></element>
        <element name="quotation"><attribute name="marks"><value>all</value></attribute><ref name="prose"/></element>
        <element name="segmentation"><ref name="prose"/></element>
        <element name="interpretation"><ref name="prose"/></element>
      </element>
    </define>
    <define name="profile">
      <element name="profileDesc">
        <optional><element name="creation"><ref name="published"/></element></optional>
        <optional>
          <element name="langUsage">
            <oneOrMore>
              <element name="language"><attribute name="ident"><data type="language"/></attribute><empty/></element>
            </oneOrMore>
          </element>
        </optional>
      </element>
    </define>

    <!-- The entities. -->
    <define name="standOff">
      <element name="standOff">
        <optional><element name="listPerson"><oneOrMore>
          <element name="person"><ref name="id"/><element name="persName"><text/></element><optional><ref name="key"/></optional></element>
        </oneOrMore></element></optional>
        <optional><element name="listPlace"><oneOrMore>
          <element name="place">
            <ref name="id"/>
            <element name="placeName"><text/></element>
            <optional><element name="country"><attribute name="key"/><empty/></element></optional>
            <optional><ref name="key"/></optional>
          </element>
        </oneOrMore></element></optional>
        <optional><element name="listOrg"><oneOrMore>
          <element name="org"><ref name="id"/><element name="orgName"><text/></element><optional><ref name="key"/></optional></element>
        </oneOrMore></element></optional>
      </element>
    </define>
    <define name="key">
      <element name="idno">
        <optional><attribute name="type"><data type="NCName"/></attribute></optional>
        <text/>
      </element>
    </define>

    <!-- The text. -->
    <define name="text">
      <element name="text">
        <optional><ref name="lang"/></optional>
        <element name="body">
          <element name="div">
            <attribute name="type"><value>article</value></attribute>
            <ref name="blocks"/>
          </element>
          <zeroOrMore>
            <element name="div">
              <attribute name="type"><value>section</value></attribute>
              <ref name="blocks"/>
            </element>
          </zeroOrMore>
        </element>
        <optional>
          <element name="back">
            <element name="div">
              <attribute name="type"><value>notes</value></attribute>
              <oneOrMore><ref name="note"/></oneOrMore>
            </element>
          </element>
        </optional>
      </element>
    </define>
    <define name="blocks">
      <zeroOrMore><element name="head"><ref name="block"/></element></zeroOrMore>
      <zeroOrMore>
        <choice>
          <element name="p"><ref name="block"/></element>
          <element name="ab">
            <attribute name="type"><choice><value>question</value><value>answer</value></choice></attribute>
            <ref name="block"/>
          </element>
          <element name="list"><oneOrMore><element name="item"><ref name="block"/></element></oneOrMore></element>
          <element name="figure"><element name="p"><ref name="block"/></element></element>
          <ref name="note"/>
        </choice>
      </zeroOrMore>
    </define>
    <define name="note">
      <element name="note">
        <optional><attribute name="place"><value>end</value></attribute></optional>
        <ref name="block"/>
      </element>
    </define>
    <define name="block">
      <optional><ref name="id"/></optional>
      <optional><attribute name="n"/></optional>
      <optional><ref name="lang"/></optional>
      <zeroOrMore>
        <choice><text/><element name="s"><ref name="chain"/><ref name="quoted"/></element><ref name="quotation"/><ref name="phrase"/></choice>
      </zeroOrMore>
    </define>
    <define name="chain">
      <ref name="id"/>
      <optional><attribute name="next"><ref name="pointer"/></attribute></optional>
      <optional><attribute name="prev"><ref name="pointer"/></attribute></optional>
    </define>
    <define name="quoted">
      <zeroOrMore><choice><text/><ref name="quotation"/><ref name="phrase"/></choice></zeroOrMore>
    </define>
    <define name="quotation">
      <choice>
        <element name="said">
          <optional><attribute name="who"><ref name="pointer"/></attribute></optional>
          <ref name="chain"/>
          <ref name="quoted"/>
        </element>
        <element name="quote"><ref name="chain"/><ref name="quoted"/></element>
      </choice>
    </define>
    <define name="phrases">
      <zeroOrMore><choice><text/><ref name="phrase"/></choice></zeroOrMore>
    </define>
    <define name="phrase">
      <choice>
        <element name="soCalled"><ref name="chain"/><ref name="phrases"/></element>
        <element name="persName"><ref name="name"/></element>
        <element name="placeName"><ref name="name"/></element>
        <element name="orgName"><ref name="name"/></element>
        <element name="date"><ref name="dating"/><ref name="chain"/><ref name="phrases"/></element>
        <element name="ref">
          <optional>
            <attribute name="type">
              <choice><value>doi</value><value>noteAnchor</value><value>source</value><value>outlet</value></choice>
            </attribute>
          </optional>
          <optional>
            <attribute name="target"><choice><ref name="pointer"/><ref name="address"/></choice></attribute>
          </optional>
          <ref name="chain"/>
          <ref name="phrases"/>
        </element>
        <element name="email"><ref name="chain"/><ref name="phrases"/></element>
        <element name="gap"><attribute name="reason"><data type="NCName"/></attribute><empty/></element>
      </choice>
    </define>
    <define name="name">
      <attribute name="ref"><ref name="pointer"/></attribute>
      <ref name="chain"/>
      <ref name="phrases"/>
    </define>
    <define name="dating">
      <choice>
        <group>
          <attribute name="when"><ref name="point"/></attribute>
          <optional><attribute name="cert"><value>medium</value></attribute></optional>
        </group>
        <group>
          <attribute name="from"><ref name="point"/></attribute>
          <attribute name="to"><ref name="point"/></attribute>
          <optional><ref name="duration"/></optional>
        </group>
        <group>
          <optional><attribute name="notBefore"><ref name="point"/></attribute></optional>
          <optional><attribute name="notAfter"><ref name="point"/></attribute></optional>
        </group>
        <ref name="duration"/>
      </choice>
    </define>
    <define name="duration"><attribute name="dur-iso"><data type="token"><param name="pattern">P[0-9YMWDTHS]+</param></data></attribute></define>
  </grammar>

  """
