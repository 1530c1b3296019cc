<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="dream" tilewidth="16" tileheight="16" tilecount="80" columns="16">
 <image source="dream.png" width="256" height="80"/>
 <tile id="0" type="floor"/>
 <tile id="1" type="wall"/>
 <tile id="2" type="void"/>
 <tile id="3" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="4" type="dreamstuff">
  <properties>
   <property name="shut" type="bool" value="false"/>
  </properties>
 </tile>
 <tile id="5" type="glitch">
  <properties>
   <property name="group" value="a"/>
  </properties>
 </tile>
 <tile id="6" type="glitch">
  <properties>
   <property name="group" value="b"/>
  </properties>
 </tile>
 <tile id="7" type="glitch">
  <properties>
   <property name="group" value="c"/>
  </properties>
 </tile>
 <tile id="8" type="glitch">
  <properties>
   <property name="group" value="d"/>
  </properties>
 </tile>
 <tile id="9" type="current">
  <properties>
   <property name="direction" value="u"/>
  </properties>
 </tile>
 <tile id="10" type="current">
  <properties>
   <property name="direction" value="r"/>
  </properties>
 </tile>
 <tile id="11" type="current">
  <properties>
   <property name="direction" value="d"/>
  </properties>
 </tile>
 <tile id="12" type="current">
  <properties>
   <property name="direction" value="l"/>
  </properties>
 </tile>
 <tile id="13" type="Friend">
  <properties>
   <property name="friend" value="lila"/>
  </properties>
 </tile>
 <tile id="14" type="Friend">
  <properties>
   <property name="friend" value="marc"/>
  </properties>
 </tile>
 <tile id="15" type="Friend">
  <properties>
   <property name="friend" value="anya"/>
  </properties>
 </tile>
 <tile id="16" type="Friend">
  <properties>
   <property name="friend" value="finn"/>
  </properties>
 </tile>
 <tile id="17" type="Bed">
  <properties>
   <property name="who" value="lila"/>
  </properties>
 </tile>
 <tile id="18" type="Bed">
  <properties>
   <property name="who" value="marc"/>
  </properties>
 </tile>
 <tile id="19" type="Bed">
  <properties>
   <property name="who" value="anya"/>
  </properties>
 </tile>
 <tile id="20" type="Bed">
  <properties>
   <property name="who" value="finn"/>
  </properties>
 </tile>
 <tile id="21" type="Bed">
  <properties>
   <property name="who" value="any"/>
  </properties>
 </tile>
 <tile id="22" type="Bed">
  <properties>
   <property name="who" value="dreamer"/>
  </properties>
 </tile>
 <tile id="23" type="Bed">
  <properties>
   <property name="who" value="shadow"/>
  </properties>
 </tile>
 <tile id="24" type="Dreamer"/>
 <tile id="25" type="Nightmare"/>
 <tile id="26" type="Shadow">
  <properties>
   <property name="friend" value="lila"/>
   <property name="mirror" value="x"/>
  </properties>
 </tile>
 <tile id="27" type="Shadow">
  <properties>
   <property name="friend" value="lila"/>
   <property name="mirror" value="y"/>
  </properties>
 </tile>
 <tile id="28" type="Shadow">
  <properties>
   <property name="friend" value="lila"/>
   <property name="mirror" value="xy"/>
  </properties>
 </tile>
 <tile id="29" type="Shadow">
  <properties>
   <property name="friend" value="marc"/>
   <property name="mirror" value="x"/>
  </properties>
 </tile>
 <tile id="30" type="Shadow">
  <properties>
   <property name="friend" value="marc"/>
   <property name="mirror" value="y"/>
  </properties>
 </tile>
 <tile id="31" type="Shadow">
  <properties>
   <property name="friend" value="marc"/>
   <property name="mirror" value="xy"/>
  </properties>
 </tile>
 <tile id="32" type="Shadow">
  <properties>
   <property name="friend" value="anya"/>
   <property name="mirror" value="x"/>
  </properties>
 </tile>
 <tile id="33" type="Shadow">
  <properties>
   <property name="friend" value="anya"/>
   <property name="mirror" value="y"/>
  </properties>
 </tile>
 <tile id="34" type="Shadow">
  <properties>
   <property name="friend" value="anya"/>
   <property name="mirror" value="xy"/>
  </properties>
 </tile>
 <tile id="35" type="Shadow">
  <properties>
   <property name="friend" value="finn"/>
   <property name="mirror" value="x"/>
  </properties>
 </tile>
 <tile id="36" type="Shadow">
  <properties>
   <property name="friend" value="finn"/>
   <property name="mirror" value="y"/>
  </properties>
 </tile>
 <tile id="37" type="Shadow">
  <properties>
   <property name="friend" value="finn"/>
   <property name="mirror" value="xy"/>
  </properties>
 </tile>
 <tile id="38" type="Plate">
  <properties>
   <property name="channel" value="red"/>
  </properties>
 </tile>
 <tile id="39" type="Plate">
  <properties>
   <property name="channel" value="yellow"/>
  </properties>
 </tile>
 <tile id="40" type="Plate">
  <properties>
   <property name="channel" value="green"/>
  </properties>
 </tile>
 <tile id="41" type="Plate">
  <properties>
   <property name="channel" value="blue"/>
  </properties>
 </tile>
 <tile id="42" type="Plate">
  <properties>
   <property name="channel" value="violet"/>
  </properties>
 </tile>
 <tile id="43" type="Plate">
  <properties>
   <property name="channel" value="white"/>
  </properties>
 </tile>
 <tile id="44" type="Gate">
  <properties>
   <property name="channel" value="red"/>
   <property name="inverted" type="bool" value="false"/>
   <property name="needs" value="all"/>
  </properties>
 </tile>
 <tile id="45" type="Gate">
  <properties>
   <property name="channel" value="yellow"/>
   <property name="inverted" type="bool" value="false"/>
   <property name="needs" value="all"/>
  </properties>
 </tile>
 <tile id="46" type="Gate">
  <properties>
   <property name="channel" value="green"/>
   <property name="inverted" type="bool" value="false"/>
   <property name="needs" value="all"/>
  </properties>
 </tile>
 <tile id="47" type="Gate">
  <properties>
   <property name="channel" value="blue"/>
   <property name="inverted" type="bool" value="false"/>
   <property name="needs" value="all"/>
  </properties>
 </tile>
 <tile id="48" type="Gate">
  <properties>
   <property name="channel" value="violet"/>
   <property name="inverted" type="bool" value="false"/>
   <property name="needs" value="all"/>
  </properties>
 </tile>
 <tile id="49" type="Gate">
  <properties>
   <property name="channel" value="white"/>
   <property name="inverted" type="bool" value="false"/>
   <property name="needs" value="all"/>
  </properties>
 </tile>
 <tile id="50" type="Gate">
  <properties>
   <property name="channel" value="red"/>
   <property name="inverted" type="bool" value="false"/>
   <property name="needs" value="any"/>
  </properties>
 </tile>
 <tile id="51" type="Gate">
  <properties>
   <property name="channel" value="yellow"/>
   <property name="inverted" type="bool" value="false"/>
   <property name="needs" value="any"/>
  </properties>
 </tile>
 <tile id="52" type="Gate">
  <properties>
   <property name="channel" value="green"/>
   <property name="inverted" type="bool" value="false"/>
   <property name="needs" value="any"/>
  </properties>
 </tile>
 <tile id="53" type="Gate">
  <properties>
   <property name="channel" value="blue"/>
   <property name="inverted" type="bool" value="false"/>
   <property name="needs" value="any"/>
  </properties>
 </tile>
 <tile id="54" type="Gate">
  <properties>
   <property name="channel" value="violet"/>
   <property name="inverted" type="bool" value="false"/>
   <property name="needs" value="any"/>
  </properties>
 </tile>
 <tile id="55" type="Gate">
  <properties>
   <property name="channel" value="white"/>
   <property name="inverted" type="bool" value="false"/>
   <property name="needs" value="any"/>
  </properties>
 </tile>
 <tile id="56" type="Gate">
  <properties>
   <property name="channel" value="red"/>
   <property name="inverted" type="bool" value="true"/>
   <property name="needs" value="all"/>
  </properties>
 </tile>
 <tile id="57" type="Gate">
  <properties>
   <property name="channel" value="yellow"/>
   <property name="inverted" type="bool" value="true"/>
   <property name="needs" value="all"/>
  </properties>
 </tile>
 <tile id="58" type="Gate">
  <properties>
   <property name="channel" value="green"/>
   <property name="inverted" type="bool" value="true"/>
   <property name="needs" value="all"/>
  </properties>
 </tile>
 <tile id="59" type="Gate">
  <properties>
   <property name="channel" value="blue"/>
   <property name="inverted" type="bool" value="true"/>
   <property name="needs" value="all"/>
  </properties>
 </tile>
 <tile id="60" type="Gate">
  <properties>
   <property name="channel" value="violet"/>
   <property name="inverted" type="bool" value="true"/>
   <property name="needs" value="all"/>
  </properties>
 </tile>
 <tile id="61" type="Gate">
  <properties>
   <property name="channel" value="white"/>
   <property name="inverted" type="bool" value="true"/>
   <property name="needs" value="all"/>
  </properties>
 </tile>
 <tile id="62" type="Gate">
  <properties>
   <property name="channel" value="red"/>
   <property name="inverted" type="bool" value="true"/>
   <property name="needs" value="any"/>
  </properties>
 </tile>
 <tile id="63" type="Gate">
  <properties>
   <property name="channel" value="yellow"/>
   <property name="inverted" type="bool" value="true"/>
   <property name="needs" value="any"/>
  </properties>
 </tile>
 <tile id="64" type="Gate">
  <properties>
   <property name="channel" value="green"/>
   <property name="inverted" type="bool" value="true"/>
   <property name="needs" value="any"/>
  </properties>
 </tile>
 <tile id="65" type="Gate">
  <properties>
   <property name="channel" value="blue"/>
   <property name="inverted" type="bool" value="true"/>
   <property name="needs" value="any"/>
  </properties>
 </tile>
 <tile id="66" type="Gate">
  <properties>
   <property name="channel" value="violet"/>
   <property name="inverted" type="bool" value="true"/>
   <property name="needs" value="any"/>
  </properties>
 </tile>
 <tile id="67" type="Gate">
  <properties>
   <property name="channel" value="white"/>
   <property name="inverted" type="bool" value="true"/>
   <property name="needs" value="any"/>
  </properties>
 </tile>
 <tile id="68" type="Note"/>
</tileset>
