<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="scenery" tilewidth="16" tileheight="16" tilecount="32" columns="16">
 <image source="scenery.png" width="256" height="32"/>
 <tile id="0" type="scenery">
  <properties>
   <property name="piece" value="lamp"/>
  </properties>
 </tile>
 <tile id="1" type="scenery">
  <properties>
   <property name="piece" value="picture/sunset"/>
  </properties>
 </tile>
 <tile id="2" type="scenery">
  <properties>
   <property name="piece" value="picture/hills"/>
  </properties>
 </tile>
 <tile id="3" type="scenery">
  <properties>
   <property name="piece" value="picture/note"/>
  </properties>
 </tile>
 <tile id="4" type="scenery">
  <properties>
   <property name="piece" value="picture/clock"/>
  </properties>
 </tile>
 <tile id="5" type="scenery">
  <properties>
   <property name="piece" value="picture/window"/>
  </properties>
 </tile>
 <tile id="6" type="scenery">
  <properties>
   <property name="piece" value="picture/mirror"/>
  </properties>
 </tile>
 <tile id="7" type="scenery">
  <properties>
   <property name="piece" value="picture/plant"/>
  </properties>
 </tile>
 <tile id="8" type="scenery">
  <properties>
   <property name="piece" value="picture/shelf"/>
  </properties>
 </tile>
 <tile id="9" type="scenery">
  <properties>
   <property name="piece" value="picture/calendar"/>
  </properties>
 </tile>
 <tile id="10" type="scenery">
  <properties>
   <property name="piece" value="applique/cloud"/>
  </properties>
 </tile>
 <tile id="11" type="scenery">
  <properties>
   <property name="piece" value="applique/star"/>
  </properties>
 </tile>
 <tile id="12" type="scenery">
  <properties>
   <property name="piece" value="applique/sheep"/>
  </properties>
 </tile>
 <tile id="13" type="scenery">
  <properties>
   <property name="piece" value="applique/slippers"/>
  </properties>
 </tile>
 <tile id="14" type="scenery">
  <properties>
   <property name="piece" value="applique/feather"/>
  </properties>
 </tile>
 <tile id="15" type="scenery">
  <properties>
   <property name="piece" value="applique/cup"/>
  </properties>
 </tile>
 <tile id="16" type="scenery">
  <properties>
   <property name="piece" value="applique/yarn"/>
  </properties>
 </tile>
 <tile id="17" type="scenery">
  <properties>
   <property name="piece" value="applique/book"/>
  </properties>
 </tile>
 <tile id="18" type="scenery">
  <properties>
   <property name="piece" value="applique/plane"/>
  </properties>
 </tile>
</tileset>
